using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Warnings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tests.Warnings;

public class WarningRegistrationTests
{
    private static readonly TestCaseData[] BadWarnings =
    [
        Bad(static o => o.MinimumLevel = RiskLevel.Low, "MinimumLevel is Low"),
        Bad(static o => o.MinimumLevel = (RiskLevel)9, "MinimumLevel is 9"),
        Bad(static o => (o.MinimumLevel, o.MinimumLevelForContacts) = (RiskLevel.High, RiskLevel.Medium), "not below MinimumLevel"),
        Bad(static o => o.RepeatInterval = TimeSpan.FromTicks(-1), "RepeatInterval"),
        Bad(static o => o.RepeatInterval = TimeSpan.FromDays(31), "RepeatInterval"),
        Bad(static o => o.NewCategoryInterval = TimeSpan.MaxValue, "NewCategoryInterval"),
        Bad(static o => o.QuietAfterNotScam = TimeSpan.FromDays(366), "QuietAfterNotScam"),
        Bad(static o => o.MemoryDuration = TimeSpan.Zero, "MemoryDuration"),
        Bad(static o => o.WarningsBeforeEscalation = 0, "WarningsBeforeEscalation"),
        Bad(static o => o.ConversationCapacity = 0, "ConversationCapacity"),
        Bad(static o => o.ConversationCapacity = int.MaxValue, "ConversationCapacity"),
        Bad(static o => o.Categories["mine"] = new() { MinimumLevel = RiskLevel.None }, "Categories[\"mine\"].MinimumLevel"),
        Bad(static o => o.Categories["mine"] = new() { RepeatInterval = TimeSpan.MinValue }, "Categories[\"mine\"].RepeatInterval"),
        Bad(static o => o.Categories["mine"] = null!, "Categories[\"mine\"] is null"),
    ];

    private static readonly TestCaseData[] BadProtection =
    [
        BadOut(static o => o.HoldDuration = TimeSpan.FromDays(8), "HoldDuration"),
        BadOut(static o => o.Rules.Add(null!), "Rules[7] is null"),
        BadOut(static o => o.Rules.Add(new() { Content = (SensitiveContent)99 }), "Rules[7].Content"),
        BadOut(static o => o.Rules.Add(new() { Content = SensitiveContent.Payment, Risky = (OutgoingVerdict)7 }), "undefined verdict"),
        BadOut(static o => o.Rules.Add(new() { Content = SensitiveContent.Payment, Risky = OutgoingVerdict.Allow }), "becomes milder"),
    ];

    [TestCaseSource(nameof(BadWarnings))]
    public void Bad_warning_options_stop_the_start(Action<WarningOptions> configure, string message) =>
        Assert.That(Start(b => b.ConfigureWarnings(configure)), Does.Contain(message));

    [TestCaseSource(nameof(BadProtection))]
    public void Bad_protection_options_stop_the_start(Action<OutgoingProtectionOptions> configure, string message) =>
        Assert.That(Start(b => b.ConfigureOutgoingProtection(configure)), Does.Contain(message));

    [Test]
    public void An_outgoing_lexicon_that_doesnt_fit_stops_the_start() =>
        Assert.That(
            Start(static b => b.AddOutgoingLexicon(Parse("""{"id":"outgoing-zh","version":"1","language":"zh","terms":[{"id":"x","text":"x","weight":1}]}"""))),
            Does.Contain("'outgoing-zh' is also the id of"));

    [Test]
    public void A_host_adds_its_own_words()
    {
        var own = Parse("""{"id":"mine","version":"1","language":"en","categories":["payment"],"terms":[{"id":"mine.x","text":"top me up","category":"payment","weight":3}]}""");
        var services = new ServiceCollection();
        services.AddFraudGuard(b => b.AddOutgoingLexicon(own).AddOutgoingLexicon(own));
        using var provider = services.BuildServiceProvider();
        var decision = provider.GetRequiredService<IOutgoingProtection>().Decide(
            new ChatMessage { Text = "you can top me up", Relation = SenderRelation.Stranger }, RiskLevel.None, WarningFixture.English);
        Assert.That(decision.Contents, Is.EqualTo(new[] { SensitiveContent.Payment }));
    }

    [Test]
    public void The_hosts_own_policy_wins([Values] bool before)
    {
        var services = new ServiceCollection();
        if (before) services.AddSingleton<IOutgoingPromptProvider, OwnPrompts>();
        services.AddFraudGuard();
        if (!before) services.AddSingleton<IOutgoingPromptProvider, OwnPrompts>();
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var decision = provider.GetRequiredService<IOutgoingProtection>().Decide(
            new ChatMessage { Text = "验证码482913", Relation = SenderRelation.Stranger }, RiskLevel.None, WarningFixture.English);
        Assert.That(decision.Prompt!.Title, Is.EqualTo("OneTimeCode, Confirm"));
    }

    private static TestCaseData Bad(Action<WarningOptions> configure, string message) => new TestCaseData(configure, message).SetArgDisplayNames(message);

    private static TestCaseData BadOut(Action<OutgoingProtectionOptions> configure, string message) => new TestCaseData(configure, message).SetArgDisplayNames(message);

    private static Lexicon Parse(string json) => Lexicon.Parse(Encoding.UTF8.GetBytes(json), "mine.json");

    private static string Start(Action<IFraudGuardBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFraudGuard(configure);
        using var host = builder.Build();
        return Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())!.Message;
    }

    private sealed class OwnPrompts : IOutgoingPromptProvider
    {
        public OutgoingPrompt GetPrompt(OutgoingVerdict verdict, SensitiveContent content, System.Globalization.CultureInfo culture) => new()
        {
            Language = "en",
            Title = $"{content}, {verdict}",
            Why = "",
            Actions = [],
            Question = "",
            CancelLabel = "",
            GuidanceTopic = ScamCategory.OtherScam,
        };
    }
}
