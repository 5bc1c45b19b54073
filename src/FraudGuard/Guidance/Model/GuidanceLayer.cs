namespace FraudGuard.Guidance;

/// <summary>A change that a host makes to the built-in catalogue, for all tenants or for one.</summary>
/// <param name="Tenant">The tenant, or <see langword="null"/> for all.</param>
/// <param name="Apply">Makes the change.</param>
public sealed record GuidanceLayer(string? Tenant, Action<GuidanceCatalogBuilder> Apply);
