using System.Diagnostics.CodeAnalysis;
using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds identity verifiers to FraudGuard and configures how they are used.</summary>
public static class IdentityFraudGuardBuilderExtensions
{
    /// <summary>Adds a verifier, as a singleton. Adding the same type by the same name again changes nothing but options.</summary>
    /// <typeparam name="TVerifier">The verifier. What the host has registered for this type is used.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The verifier's name, unique among verifiers; callbacks are addressed to it.</param>
    /// <param name="configure">Says what it is asked, and when.</param>
    /// <returns>The same builder, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or another type of verifier has it.</exception>
    public static IFraudGuardBuilder AddIdentityVerifier<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TVerifier>(
        this IFraudGuardBuilder builder, string name, Action<IdentityVerifierOptions>? configure = null)
        where TVerifier : class, IIdentityVerifier
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<TVerifier>();
        return builder.Add<TVerifier>(name, static services => services.GetRequiredService<TVerifier>(), configure);
    }

    /// <summary>Adds a verifier that the host makes itself, once; so one type can serve several providers.</summary>
    /// <typeparam name="TVerifier">The verifier, by its own type: whether it takes callbacks is told from that.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The verifier's name, unique among verifiers; callbacks are addressed to it.</param>
    /// <param name="create">Makes it, when it is first asked.</param>
    /// <param name="configure">Says what it is asked, and when.</param>
    /// <returns>The same builder, for chaining.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or another type of verifier has it.</exception>
    public static IFraudGuardBuilder AddIdentityVerifier<TVerifier>(
        this IFraudGuardBuilder builder, string name, Func<IServiceProvider, TVerifier> create,
        Action<IdentityVerifierOptions>? configure = null)
        where TVerifier : class, IIdentityVerifier
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.TryAddKeyedSingleton(name, (services, _) => create(services));
        return builder.Add<TVerifier>(name, services => services.GetRequiredKeyedService<TVerifier>(name), configure);
    }

    /// <summary>Configures how identity is verified, and what happens when it can't be.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options; they are validated at start.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureIdentityVerification(
        this IFraudGuardBuilder builder, Action<IdentityVerificationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    internal static void AddIdentity(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<IdentityVerificationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor
            .Singleton<IValidateOptions<IdentityVerificationOptions>, IdentityVerificationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor
            .Singleton<IValidateOptions<IdentityVerifierOptions>, IdentityVerifierOptionsValidator>());
        services.TryAddSingleton<IIdentityFailurePolicy, IdentityFailurePolicy>();
        services.TryAddSingleton<IIdentityStepUpPolicy, IdentityStepUpPolicy>();
        services.TryAddSingleton<IIdentityTextProvider, IdentityTextProvider>();
        services.TryAddSingleton<IIdentityVerificationService, IdentityVerificationService>();
    }

    private static IFraudGuardBuilder Add<TVerifier>(
        this IFraudGuardBuilder builder, string name, Func<IServiceProvider, IIdentityVerifier> getVerifier,
        Action<IdentityVerifierOptions>? configure)
        where TVerifier : class, IIdentityVerifier
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var services = builder.Services;
        var earlier = services
            .Select(static service => service.IsKeyedService ? null : service.ImplementationInstance as IdentityVerifierRegistration)
            .FirstOrDefault(registration => registration?.Name == name);
        if (earlier is null)
        {
            services.AddSingleton(new IdentityVerifierRegistration(name, typeof(TVerifier), getVerifier));
        }
        else if (earlier.VerifierType != typeof(TVerifier))
        {
            throw new ArgumentException(
                $"The identity verifier '{name}' is already a {earlier.VerifierType}; give this {typeof(TVerifier)} another name.",
                nameof(name));
        }

        var options = services.AddOptions<IdentityVerifierOptions>(name).ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        return builder;
    }
}
