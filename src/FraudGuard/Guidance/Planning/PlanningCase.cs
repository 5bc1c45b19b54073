namespace FraudGuard.Guidance;

/// <summary>A request after it was brought to the catalogue's terms; what conditions are asked about.</summary>
internal readonly record struct PlanningCase(
    string Category,
    IReadOnlyList<string> Regions,
    IncidentFacts Happened,
    PaymentMeans PaidBy,
    TimeSpan? TimeSince,
    bool Minor,
    bool Vulnerable,
    bool Distress,
    bool Organization);
