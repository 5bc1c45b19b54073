using FraudGuard.Identity;
using FraudGuard.Samples.IdentityAdapters;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the sample's verifiers to FraudGuard.</summary>
public static class IdentityAdapterBuilderExtensions
{
    /// <summary>Adds an OpenID provider that answers which real person someone is.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The provider.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddVerifiedClaimsVerifier(this IFraudGuardBuilder builder, VerifiedClaimsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return builder.AddIdentityVerifier(
            options.Name,
            services => new VerifiedClaimsVerifier(options, services.GetRequiredService<TimeProvider>()),
            static verifier => verifier.Purposes.Add(IdentityPurpose.IdentityProofing));
    }

    /// <summary>Adds an identity service that is asked over HTTP.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The service.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddHttpIdentityVerifier(this IFraudGuardBuilder builder, HttpIdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return builder.AddIdentityVerifier(
            options.Name, services => new HttpIdentityVerifier(options, services.GetRequiredService<TimeProvider>()));
    }
}
