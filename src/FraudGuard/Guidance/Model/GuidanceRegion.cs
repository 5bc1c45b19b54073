using System.Collections.Frozen;

namespace FraudGuard.Guidance;

/// <summary>The regions the built-in guidance knows. Hosts may add further ones under their ISO 3166-1 code.</summary>
public static class GuidanceRegion
{
    /// <summary>Mainland China.</summary>
    public const string China = "CN";

    /// <summary>Hong Kong.</summary>
    public const string HongKong = "HK";

    /// <summary>Taiwan.</summary>
    public const string Taiwan = "TW";

    /// <summary>Singapore.</summary>
    public const string Singapore = "SG";

    /// <summary>United States.</summary>
    public const string UnitedStates = "US";

    /// <summary>United Kingdom; the ISO code <c>GB</c> means the same.</summary>
    public const string UnitedKingdom = "UK";

    /// <summary>Australia.</summary>
    public const string Australia = "AU";

    /// <summary>Canada.</summary>
    public const string Canada = "CA";

    /// <summary>India.</summary>
    public const string India = "IN";

    /// <summary>Japan.</summary>
    public const string Japan = "JP";

    /// <summary>South Korea.</summary>
    public const string Korea = "KR";

    /// <summary>Malaysia.</summary>
    public const string Malaysia = "MY";

    /// <summary>The European Union; the ISO code of any member state leads here unless a host added that state.</summary>
    public const string EuropeanUnion = "EU";

    /// <summary>Anywhere else, or not known.</summary>
    public const string Unknown = "unknown";

    // Only channels use it: entries that serve everyone.
    internal const string Any = "*";

    private static readonly FrozenSet<string> s_euMembers = new[]
    {
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "EL", "HU", "IE", "IT", "LV", "LT", "LU", "MT",
        "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All regions above, <see cref="Unknown"/> last.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        China, HongKong, Taiwan, Singapore, UnitedStates, UnitedKingdom, Australia, Canada, India, Japan, Korea, Malaysia,
        EuropeanUnion, Unknown,
    ];

    /// <summary>The regions whose entries apply to a code, nearest first; never empty.</summary>
    internal static IReadOnlyList<string> Resolve(string? code, Func<string, bool> isKnown)
    {
        var region = code?.Trim().ToUpperInvariant() ?? "";
        if (region.Length != 2) return [Unknown];
        if (region == "GB") region = UnitedKingdom;
        var inEu = s_euMembers.Contains(region);
        if (isKnown(region)) return inEu ? [region, EuropeanUnion] : [region];
        return inEu && isKnown(EuropeanUnion) ? [EuropeanUnion] : [Unknown];
    }
}
