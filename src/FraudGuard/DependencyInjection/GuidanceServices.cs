using FraudGuard.Guidance;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the guidance.</summary>
internal static class GuidanceServices
{
    internal static void AddGuidance(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGuidanceCatalogProvider, LayeredGuidanceCatalogProvider>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<IGuidanceCatalogProvider>().GetCatalog());
        services.TryAddSingleton<IGuidanceProvider, GuidanceProvider>();
        services.TryAddSingleton<ITrainingProvider, TrainingProvider>();
        services.TryAddSingleton<IWarningProvider, FraudWarningProvider>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GuidanceOptions>, GuidanceOptionsValidator>());
        services.AddOptions<GuidanceOptions>().ValidateOnStart();
    }
}
