using FraudGuard.Inspection;
using FraudGuard.Inspection.Detectors;
using FraudGuard.Lexicons;
using FraudGuard.Operations;
using FraudGuard.Warnings;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal static class WarningServices
{
    internal static void AddWarnings(IServiceCollection services)
    {
        services.AddOptions<WarningOptions>().ValidateOnStart();
        services.AddOptions<OutgoingProtectionOptions>().ValidateOnStart();
        services.AddOptions<OutgoingLexiconOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WarningOptions>, WarningOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OutgoingProtectionOptions>, OutgoingProtectionOptionsValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OutgoingLexiconOptions>, OutgoingLexiconOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WarningPolicy>();
        services.TryAddSingleton<IWarningPolicy>(static provider => new ObservedWarningPolicy(
            provider.GetRequiredService<WarningPolicy>(), provider.GetRequiredService<FraudGuardTelemetry>(),
            OperationsServices.CreateLogger(provider)));
        services.TryAddSingleton<IOutgoingPromptProvider, OutgoingPromptProvider>();
        services.TryAddSingleton(static provider => new SensitiveContentReader(new MessageInspector(
            LexiconSet.Create(provider.GetRequiredService<IOptions<OutgoingLexiconOptions>>().Value.All),
            [new BuiltInDetectors(), new BareCodeDetector(), new LabelledSecretDetector(), new SeedPhraseDetector()])));
        services.TryAddSingleton<OutgoingProtection>();
        services.TryAddSingleton<IOutgoingProtection>(static provider => new ObservedOutgoingProtection(
            provider.GetRequiredService<OutgoingProtection>(), provider.GetRequiredService<FraudGuardTelemetry>(),
            OperationsServices.CreateLogger(provider)));
    }
}
