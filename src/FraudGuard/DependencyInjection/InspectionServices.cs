using FraudGuard.Inspection;
using FraudGuard.Inspection.Detectors;
using FraudGuard.Lexicons;
using FraudGuard.Operations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal static class InspectionServices
{
    internal static void AddInspection(IServiceCollection services)
    {
        services.AddOptions<InspectionOptions>().ValidateOnStart();
        services.AddOptions<LexiconOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InspectionOptions>, InspectionOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LexiconOptions>, LexiconOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISignalDetector, BuiltInDetectors>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider =>
            new LexiconStore(LexiconSet.Create(provider.GetRequiredService<IOptions<LexiconOptions>>().Value.All)));
        services.AddOptions<CompiledAtStart>().Validate<LexiconStore>(static (_, _) => true).ValidateOnStart();
        services.TryAddSingleton(static provider => new MessageInspector(
            provider.GetRequiredService<LexiconStore>(),
            provider.GetServices<ISignalDetector>(),
            provider.GetRequiredService<IOptions<InspectionOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IMessageInspector>(static provider =>
        {
            // Whoever inspects wants lexicons that keep up with their files.
            provider.GetRequiredService<ILexiconReloader>();
            return new ObservedMessageInspector(
                provider.GetRequiredService<MessageInspector>(), provider.GetRequiredService<FraudGuardTelemetry>(),
                provider.GetRequiredService<TimeProvider>());
        });
    }
}
