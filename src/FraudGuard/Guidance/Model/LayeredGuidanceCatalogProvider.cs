using System.Collections.Frozen;

namespace FraudGuard.Guidance;

/// <summary>The built-in catalogue with the host's layers on top: first those for all, then the tenant's own, in the order of registration.</summary>
internal sealed class LayeredGuidanceCatalogProvider : IGuidanceCatalogProvider
{
    private readonly GuidanceCatalog _common;
    private readonly FrozenDictionary<string, GuidanceCatalog> _tenants;

    public LayeredGuidanceCatalogProvider(IEnumerable<GuidanceLayer> layers)
    {
        var all = layers.ToList();
        _common = Build(GuidanceCatalog.BuiltIn, all.Where(static l => l.Tenant is null));
        _tenants = all.Where(static l => l.Tenant is not null)
            .GroupBy(static l => l.Tenant!, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, g => Build(_common, g), StringComparer.Ordinal);
    }

    public GuidanceCatalog GetCatalog(string? tenant = null) =>
        tenant is not null && _tenants.TryGetValue(tenant, out var own) ? own : _common;

    private static GuidanceCatalog Build(GuidanceCatalog basis, IEnumerable<GuidanceLayer> layers)
    {
        GuidanceCatalogBuilder? builder = null;
        foreach (var layer in layers)
        {
            builder ??= basis.ToBuilder();
            layer.Apply(builder);
        }
        return builder?.Build() ?? basis;
    }
}
