using FraudGuard.Guidance;

namespace ChatHost.Guidance;

/// <summary>What someone says of what happened to them. All of it is optional.</summary>
internal sealed record PlanInput(
    string? Language, string? Region, string? Category, IReadOnlyList<IncidentFacts>? Happened, IReadOnlyList<PaymentMeans>? PaidBy,
    double? HoursAgo, bool IsMinor, bool IsVulnerable, bool InDistress)
{
    private const double MaximumHours = 24 * 365 * 10;

    public GuidanceRequest ToRequest() => new()
    {
        Category = string.IsNullOrEmpty(Category) ? FraudGuard.ScamCategory.OtherScam : Category,
        Region = Region,
        Culture = Languages.Culture(Language),
        Happened = (Happened ?? []).Aggregate(IncidentFacts.NothingYet, static (all, one) => all | one),
        PaidBy = (PaidBy ?? []).Aggregate(PaymentMeans.Unknown, static (all, one) => all | one),
        TimeSince = HoursAgo is >= 0 and <= MaximumHours ? TimeSpan.FromHours(HoursAgo.Value) : null,
        IsMinor = IsMinor,
        IsVulnerable = IsVulnerable,
        InDistress = InDistress,
    };
}
