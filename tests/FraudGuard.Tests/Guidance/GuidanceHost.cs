using FraudGuard.Guidance;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Guidance;

/// <summary>A real container with the guidance in it and a clock that stands on the day the facts were collected.</summary>
internal static class GuidanceHost
{
    public static readonly DateTimeOffset Today = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static ServiceProvider Create(Action<IFraudGuardBuilder>? configure = null, DateTimeOffset? now = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(now ?? Today));
        services.AddFraudGuard(configure ?? (static _ => { }));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static GuidancePlan Plan(GuidanceRequest request, Action<IFraudGuardBuilder>? configure = null, DateTimeOffset? now = null)
    {
        using var provider = Create(configure, now);
        return provider.GetRequiredService<IGuidanceProvider>().GetPlan(request);
    }
}
