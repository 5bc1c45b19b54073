using System.Globalization;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Warnings;

/// <summary>A container with FraudGuard and a clock of its own.</summary>
internal sealed class WarningFixture : IDisposable
{
    private readonly ServiceProvider _services;

    public WarningFixture(Action<WarningOptions>? configure = null, Action<OutgoingProtectionOptions>? protect = null, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        register?.Invoke(services);
        _services = services
            .AddFraudGuard(builder =>
            {
                if (configure is not null) builder.ConfigureWarnings(configure);
                if (protect is not null) builder.ConfigureOutgoingProtection(protect);
            })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Policy = _services.GetRequiredService<IWarningPolicy>();
    }

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public IWarningPolicy Policy { get; }

    public IOutgoingProtection Protection => _services.GetRequiredService<IOutgoingProtection>();

    public static FraudAssessment Assessed(RiskLevel level, string? category = ScamCategory.TaskRebate) =>
        new(-4, [new("t", SignalKind.Term, 0, 1, category, ScamStage.Payment, 6)], level, category, "test@1");

    public WarningDecision Decide(
        RiskLevel level, string? category = ScamCategory.TaskRebate, SenderRelation relation = SenderRelation.Stranger, string? conversation = "c",
        MessageDirection direction = MessageDirection.Incoming, DateTimeOffset? contactSince = null) =>
        Policy.Decide(
            new ChatMessage { Text = "x", ConversationId = conversation, Relation = relation, Direction = direction, ContactSince = contactSince },
            Assessed(level, category), English);

    public void Dispose() => _services.Dispose();
}
