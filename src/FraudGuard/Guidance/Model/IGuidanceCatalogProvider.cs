namespace FraudGuard.Guidance;

/// <summary>Hands out the catalogue of a tenant. Implementations are safe to use from many threads at once.</summary>
public interface IGuidanceCatalogProvider
{
    /// <summary>The catalogue of a tenant.</summary>
    /// <param name="tenant">The tenant in the host's own terms, or <see langword="null"/> for the common catalogue.</param>
    /// <returns>The tenant's catalogue, or the common one when the tenant has none of its own.</returns>
    GuidanceCatalog GetCatalog(string? tenant = null);
}
