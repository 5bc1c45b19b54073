using System.Diagnostics.Metrics;
using FraudGuard.Identity;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Operations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal static class OperationsServices
{
    internal static void AddOperations(IServiceCollection services)
    {
        services.AddOptions<LexiconReloadOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LexiconReloadOptions>, LexiconReloadOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new FraudGuardTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<IIdentityObserver>(static provider => new IdentityTelemetry(
            provider.GetRequiredService<FraudGuardTelemetry>(), CreateLogger(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ILexiconReloader>(static provider => new LexiconReloader(
            provider.GetRequiredService<LexiconStore>(),
            provider.GetRequiredService<IOptions<LexiconOptions>>(),
            provider.GetRequiredService<IOptions<LexiconReloadOptions>>(),
            provider.GetRequiredService<FraudGuardTelemetry>(),
            CreateLogger(provider),
            provider.GetRequiredService<TimeProvider>()));
    }

    // A host without logging has no ILogger to inject.
    internal static ILogger CreateLogger(IServiceProvider provider) =>
        (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger(FraudGuardDiagnostics.LogCategory);
}
