namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FraudGuard to a host.</summary>
public static class FraudGuardServiceCollectionExtensions
{
    /// <summary>Adds FraudGuard with its built-in lexicons and guidance. Calling it again adds nothing twice.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services, for chaining.</returns>
    public static IServiceCollection AddFraudGuard(this IServiceCollection services) => services.AddFraudGuard(static _ => { });

    /// <summary>Adds FraudGuard and lets the host configure it. Calling it again adds nothing twice.</summary>
    /// <param name="services">The host's services. What the host has registered before is kept.</param>
    /// <param name="configure">Configures lexicons, thresholds, identity verifiers, guidance.</param>
    /// <returns>The same services, for chaining.</returns>
    public static IServiceCollection AddFraudGuard(this IServiceCollection services, Action<IFraudGuardBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new FraudGuardBuilder(services);
        // One line per room; each registers with TryAdd so that the host's own registrations win.
        InspectionServices.AddInspection(services);
        GuidanceServices.AddGuidance(services);
        WarningServices.AddWarnings(services);
        OperationsServices.AddOperations(services);
        configure(builder);
        ConversationServices.AddConversations(services);
        IdentityFraudGuardBuilderExtensions.AddIdentity(services);
        return services;
    }
}
