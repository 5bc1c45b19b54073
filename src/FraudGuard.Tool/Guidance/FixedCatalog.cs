using FraudGuard.Guidance;

namespace FraudGuard.Tool.Guidance;

/// <summary>One catalogue for everyone.</summary>
internal sealed class FixedCatalog(GuidanceCatalog catalog) : IGuidanceCatalogProvider
{
    public GuidanceCatalog GetCatalog(string? tenant = null) => catalog;
}
