namespace Microsoft.Extensions.DependencyInjection;

internal sealed class FraudGuardBuilder(IServiceCollection services) : IFraudGuardBuilder
{
    public IServiceCollection Services { get; } = services;
}
