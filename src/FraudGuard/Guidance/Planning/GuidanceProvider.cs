using Microsoft.Extensions.Options;

namespace FraudGuard.Guidance;

/// <summary>Makes plans from a <see cref="GuidanceCatalog"/>. Safe to use from many threads at once.</summary>
public sealed class GuidanceProvider : IGuidanceProvider
{
    private static readonly TimeSpan s_late = TimeSpan.FromHours(24);

    private readonly IGuidanceCatalogProvider _catalogs;
    private readonly DoubtfulChannelPolicy _expired;
    private readonly DoubtfulChannelPolicy _unverified;
    private readonly string _defaultRegion;
    private readonly TimeProvider _time;

    /// <summary>Creates the provider.</summary>
    /// <param name="catalogs">Where the catalogues come from.</param>
    /// <param name="options">How plans are made; read once.</param>
    /// <param name="time">The clock that decides which help channels are stale.</param>
    public GuidanceProvider(IGuidanceCatalogProvider catalogs, IOptions<GuidanceOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(catalogs);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        _catalogs = catalogs;
        _time = time;
        _expired = options.Value.ExpiredChannels;
        _unverified = options.Value.UnverifiedChannels;
        _defaultRegion = options.Value.DefaultRegion;
    }

    /// <inheritdoc/>
    public GuidancePlan GetPlan(GuidanceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.TimeSince < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(request), request.TimeSince, "TimeSince must not be negative.");

        var catalog = _catalogs.GetCatalog(request.Tenant);
        var language = GuidanceLanguage.Resolve(request.Culture, catalog.Languages);
        var category = catalog.FindCategory(request.Category) ?? catalog.FindCategory(ScamCategory.OtherScam)!;
        var regions = GuidanceRegion.Resolve(request.Region ?? _defaultRegion, catalog.HasRegion);
        var happened = request.PaidBy == PaymentMeans.Unknown ? request.Happened : request.Happened | IncidentFacts.MoneySent;
        var @case = new PlanningCase(category.Id, regions, happened, request.PaidBy, request.TimeSince,
            request.IsMinor, request.IsVulnerable, request.InDistress, request.IsOrganization);

        var draft = new PlanDraft(catalog, language, @case, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime), _expired, _unverified);
        var steps = draft.Steps();
        return new()
        {
            Category = category.Id,
            CategoryName = category.Name.In(language),
            Region = regions[0],
            Language = language,
            CatalogVersion = catalog.Version,
            Title = draft.Label(GuidanceLabels.PlanTitle, category.Name.In(language)),
            Opening = Opening(draft, @case),
            Steps = steps,
            Notices = Notices(draft, @case, steps),
            Labels = catalog.Labels.ToDictionary(static l => l.Id, l => l.Text.In(language), StringComparer.Ordinal),
        };
    }

    private static List<string> Opening(PlanDraft draft, in PlanningCase @case)
    {
        var opening = new List<string>
        {
            draft.Label(@case.Happened == IncidentFacts.NothingYet ? GuidanceLabels.OpeningNothingYet : GuidanceLabels.OpeningHappened),
        };
        if (@case.Happened != IncidentFacts.NothingYet && @case.TimeSince > s_late) opening.Add(draft.Label(GuidanceLabels.OpeningLate));
        if (@case.Minor) opening.Add(draft.Label(GuidanceLabels.OpeningMinor));
        if (@case.Vulnerable) opening.Add(draft.Label(GuidanceLabels.OpeningVulnerable));
        return opening;
    }

    private static List<string> Notices(PlanDraft draft, in PlanningCase @case, List<GuidanceStep> steps)
    {
        var notices = new List<string>();
        if (@case.Regions[0] == GuidanceRegion.Unknown) notices.Add(draft.Label(GuidanceLabels.NoticeUnknownRegion));
        if (@case.Happened != IncidentFacts.NothingYet) notices.Add(draft.Label(GuidanceLabels.NoticeNoPromise));
        var shown = steps.SelectMany(static s => s.Channels).ToList();
        if (shown.Count > 0) notices.Add(draft.Label(GuidanceLabels.NoticeChecked, draft.Date(shown.Min(static c => c.VerifiedOn))));
        return notices;
    }
}
