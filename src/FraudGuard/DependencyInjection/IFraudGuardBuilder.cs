namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures FraudGuard's services; see the extension methods of the single parts.</summary>
public interface IFraudGuardBuilder
{
    /// <summary>The services being configured.</summary>
    IServiceCollection Services { get; }
}
