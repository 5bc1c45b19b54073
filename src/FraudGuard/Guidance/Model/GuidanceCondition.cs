namespace FraudGuard.Guidance;

/// <summary>When an entry of the catalogue applies. Everything that is set must hold; an empty condition always holds.</summary>
public sealed record GuidanceCondition
{
    /// <summary>Holds for one of these categories.</summary>
    /// <value>The default is empty: any category.</value>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Does not hold for any of these categories.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> NotCategories { get; init; } = [];

    /// <summary>Holds in one of these regions.</summary>
    /// <value>The default is empty: any region.</value>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Does not hold in any of these regions.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> NotRegions { get; init; } = [];

    /// <summary>Holds when at least one of these things happened.</summary>
    /// <value>The default is <see cref="IncidentFacts.NothingYet"/>: whatever happened.</value>
    public IncidentFacts Happened { get; init; }

    /// <summary>Holds when nothing happened yet, alone or as an alternative to <see cref="Happened"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool NothingYet { get; init; }

    /// <summary>Does not hold when any of these things happened.</summary>
    /// <value>The default is <see cref="IncidentFacts.NothingYet"/>: no such limit.</value>
    public IncidentFacts NotHappened { get; init; }

    /// <summary>Holds when money was sent by one of these means.</summary>
    /// <value>The default is <see cref="PaymentMeans.Unknown"/>: by any means or none.</value>
    public PaymentMeans PaidBy { get; init; }

    /// <summary>Holds while at most this time has passed, or when it is not known how long ago it was.</summary>
    /// <value>The default is <see langword="null"/>: no limit.</value>
    public TimeSpan? Within { get; init; }

    /// <summary>Holds when more than this time has passed for certain.</summary>
    /// <value>The default is <see langword="null"/>: no limit.</value>
    public TimeSpan? After { get; init; }

    /// <summary>Holds only for (or not for) a minor.</summary>
    /// <value>The default is <see langword="null"/>: either.</value>
    public bool? Minor { get; init; }

    /// <summary>Holds only for (or not for) a person who needs particular care.</summary>
    /// <value>The default is <see langword="null"/>: either.</value>
    public bool? Vulnerable { get; init; }

    /// <summary>Holds only in (or not in) distress.</summary>
    /// <value>The default is <see langword="null"/>: either.</value>
    public bool? Distress { get; init; }

    /// <summary>Holds only for (or not for) a company, school or other organisation.</summary>
    /// <value>The default is <see langword="null"/>: either.</value>
    public bool? Organization { get; init; }

    /// <summary>Holds when at least one of these holds as well.</summary>
    /// <value>The default is empty: no further condition.</value>
    public IReadOnlyList<GuidanceCondition> AnyOf { get; init; } = [];

    internal bool Holds(in PlanningCase @case)
    {
        if (Categories.Count > 0 && !Contains(Categories, @case.Category)) return false;
        if (Contains(NotCategories, @case.Category)) return false;
        if (Regions.Count > 0 && !ContainsAny(Regions, @case.Regions)) return false;
        if (ContainsAny(NotRegions, @case.Regions)) return false;
        if (Happened != 0 || NothingYet)
        {
            var matches = (@case.Happened & Happened) != 0 || (NothingYet && @case.Happened == IncidentFacts.NothingYet);
            if (!matches) return false;
        }
        if ((@case.Happened & NotHappened) != 0) return false;
        if (PaidBy != 0 && (@case.PaidBy & PaidBy) == 0) return false;
        if (Within is { } within && @case.TimeSince > within) return false;
        if (After is { } after && !(@case.TimeSince > after)) return false;
        if (AnyOf.Count > 0 && !AnyHolds(@case)) return false;
        return (Minor ?? @case.Minor) == @case.Minor
            && (Vulnerable ?? @case.Vulnerable) == @case.Vulnerable
            && (Distress ?? @case.Distress) == @case.Distress
            && (Organization ?? @case.Organization) == @case.Organization;
    }

    private bool AnyHolds(in PlanningCase @case)
    {
        foreach (var condition in AnyOf)
        {
            if (condition.Holds(@case)) return true;
        }
        return false;
    }

    private static bool Contains(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(list[i], value, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool ContainsAny(IReadOnlyList<string> list, IReadOnlyList<string> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (Contains(list, values[i])) return true;
        }
        return false;
    }
}
