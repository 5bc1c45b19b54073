using FraudGuard.Guidance;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a host change the guidance.</summary>
public static class GuidanceFraudGuardBuilderExtensions
{
    /// <summary>Sets how plans are made.</summary>
    /// <param name="builder">FraudGuard's builder.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The same builder.</returns>
    public static IFraudGuardBuilder ConfigureGuidance(this IFraudGuardBuilder builder, Action<GuidanceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Adds, replaces or removes anything of the guidance by code.</summary>
    /// <param name="builder">FraudGuard's builder.</param>
    /// <param name="apply">Changes the catalogue. Called once, when it is first needed.</param>
    /// <param name="tenant">The tenant the change is for, or <see langword="null"/> for all.</param>
    /// <returns>The same builder.</returns>
    public static IFraudGuardBuilder AddGuidance(
        this IFraudGuardBuilder builder, Action<GuidanceCatalogBuilder> apply, string? tenant = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(apply);
        builder.Services.AddSingleton(new GuidanceLayer(tenant, apply));
        return builder;
    }

    /// <summary>Adds, replaces or removes anything of the guidance by a file in its JSON format.</summary>
    /// <param name="builder">FraudGuard's builder.</param>
    /// <param name="path">The file's path. A broken file keeps the host from starting, with an error that says where and why.</param>
    /// <param name="tenant">The tenant the file is for, or <see langword="null"/> for all.</param>
    /// <returns>The same builder.</returns>
    public static IFraudGuardBuilder AddGuidanceFile(this IFraudGuardBuilder builder, string path, string? tenant = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.AddGuidance(catalog => catalog.AddFile(path), tenant);
    }
}
