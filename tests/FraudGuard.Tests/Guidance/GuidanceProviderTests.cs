using System.Globalization;
using FraudGuard.Guidance;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class GuidanceProviderTests
{
    private static GuidanceRequest Loss(string region = "CN", string category = ScamCategory.TaskRebate, string culture = "en") => new()
    {
        Category = category,
        Region = region,
        Culture = CultureInfo.GetCultureInfo(culture),
        Happened = IncidentFacts.MoneySent,
        PaidBy = PaymentMeans.BankTransfer,
        TimeSince = TimeSpan.FromMinutes(10),
    };

    private static GuidanceStep? Step(GuidancePlan plan, string id) => plan.Steps.SingleOrDefault(s => s.Id == id);

    private static string Label(string id) => GuidanceCatalog.BuiltIn.Labels.Single(l => l.Id == id).Text.ToString();

    private static int Place(GuidancePlan plan, string id) => plan.Steps.Select(s => s.Id).ToList().IndexOf(id);

    [Test]
    public void Every_case_gets_a_plan_of_all_parts_in_its_language(
        [ValueSource(typeof(ScamCategory), nameof(ScamCategory.All))] string category,
        [ValueSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))] string region,
        [Values("zh-Hans", "zh-Hant", "en")] string language)
    {
        var plan = GuidanceHost.Plan(Loss(region, category, language));

        Assert.That((plan.Category, plan.Region, plan.Language), Is.EqualTo((category, region, language)));
        Assert.That(plan.Steps.Select(s => s.Part), Is.SupersetOf(Enum.GetValues<GuidancePart>()));
        Assert.That(plan.Steps.Select(s => s.Id), Is.Unique.And.Contain("recovery-scam-warning"));
        Assert.That(plan.Steps.All(s => s.Actions.Count > 0), Is.True);
    }

    [TestCase("preserve-evidence", 4)]
    [TestCase("report", 5)]
    [TestCase("contact-bank", 3)]
    [TestCase("legal", 3)]
    [TestCase("prevent", 5)]
    public void The_sub_lists_of_the_article_are_complete(string step, int items)
    {
        Assert.That(Step(GuidanceHost.Plan(Loss()), step)!.Checklist, Has.Count.EqualTo(items));
    }

    [Test]
    public void An_organisation_gets_the_three_kinds_of_measures()
    {
        Assert.That(Step(GuidanceHost.Plan(Loss() with { IsOrganization = true }), "for-organizations")!.Checklist.Select(c => c.Id),
            Is.EqualTo(new[] { "identity", "content", "training" }));
        Assert.That(Step(GuidanceHost.Plan(Loss()), "for-organizations"), Is.Null);
    }

    [Test]
    public void Bank_and_police_come_first_then_evidence_report_accounts_law_aftercare_and_prevention()
    {
        var plan = GuidanceHost.Plan(Loss());

        Assert.That(plan.Steps.Select(s => s.Id), Is.EqualTo(new[]
        {
            "first-minutes", "contact-bank", "stop-contact", "preserve-evidence", "report", "recovery-scam-warning", "secure-accounts",
            "legal", "aftercare", "prevent",
        }));
    }

    [Test]
    public void In_mainland_China_the_police_are_called_no_later_than_the_bank()
    {
        var china = Step(GuidanceHost.Plan(Loss()), "first-minutes")!;
        var elsewhere = Step(GuidanceHost.Plan(Loss("AU")), "first-minutes")!;

        Assert.That(china.Actions[0].Id, Is.EqualTo("cn-110"));
        Assert.That(china.Actions.Select(a => a.Id), Does.Not.Contain("two-callers"));
        Assert.That(china.Channels[0].Phones, Is.EqualTo(new[] { "110" }));
        Assert.That(elsewhere.Actions.Select(a => a.Id), Does.Contain("two-callers"));
    }

    // "Call 1930 at once" and "if you are alone, call the bank first" can't both be followed.
    [TestCaseSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))]
    public void Whoever_is_alone_is_told_one_call_to_make_first(string region)
    {
        var said = Step(GuidanceHost.Plan(Loss(region)), "first-minutes")!.Actions.Select(a => a.Id).Intersect(["cn-bank", "two-callers", "two-callers-hotline"]);

        Assert.That(said, Is.EqualTo(new[] { region switch { "CN" => "cn-bank", "TW" or "SG" or "IN" or "MY" => "two-callers-hotline", _ => "two-callers" } }));
    }

    [Test]
    public void Capturing_comes_before_blocking_and_nothing_is_to_be_deleted()
    {
        var ids = Step(GuidanceHost.Plan(Loss()), "stop-contact")!.Actions.Select(a => a.Id).ToList();

        Assert.That(ids.IndexOf("capture"), Is.LessThan(ids.IndexOf("then-block")));
        Assert.That(Step(GuidanceHost.Plan(Loss()), "stop-contact")!.Actions.Single(a => a.Id == "then-block").Text, Does.Contain("don’t delete the chat"));
    }

    [Test]
    public void Along_every_plan_the_urgency_only_falls()
    {
        foreach (var (request, plan) in GuidanceSweep.All)
            Assert.That(plan.Steps.Select(s => s.Urgency), Is.Ordered, $"{request}");
    }

    [Test]
    public void Every_plan_after_a_loss_warns_of_recovery_scams_and_makes_no_promise()
    {
        foreach (var (request, plan) in GuidanceSweep.All)
        {
            var loss = request.Happened != IncidentFacts.NothingYet || request.PaidBy != PaymentMeans.Unknown;
            var warned = Place(plan, "recovery-scam-warning") >= 0;
            Assert.That(warned, Is.EqualTo(loss || request.Category == ScamCategory.RecoveryScam), $"{request}");
            Assert.That(plan.Notices.Contains(Label("plan.notice.no-promise")), Is.EqualTo(loss), $"{request}");
        }
    }

    [Test]
    public void Every_step_action_item_window_and_channel_of_the_catalogue_reaches_someone()
    {
        var catalog = GuidanceCatalog.BuiltIn;
        var expected = catalog.Steps.SelectMany(s =>
                s.Actions.Select(a => $"{s.Id}/action/{a.Id}")
                    .Concat(s.Checklist.Select(c => $"{s.Id}/check/{c.Id}"))
                    .Concat(s.Windows.Select(w => $"{s.Id}/window/{w.Id}"))
                    .Append(s.Id))
            .Concat(catalog.Channels.Select(c => "channel/" + c.Id));

        var reached = GuidanceSweep.All.SelectMany(x => x.Plan.Steps).SelectMany(s =>
                s.Actions.Select(a => $"{s.Id}/action/{a.Id}")
                    .Concat(s.Checklist.Select(c => $"{s.Id}/check/{c.Id}"))
                    .Concat(s.Windows.Select(w => $"{s.Id}/window/{w.Id}"))
                    .Concat(s.Channels.Select(c => "channel/" + c.Id))
                    .Append(s.Id))
            .ToHashSet();

        Assert.That(expected.Where(e => !reached.Contains(e)), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Flags()
    {
        var plain = Loss() with { Happened = IncidentFacts.MoneySent, PaidBy = PaymentMeans.Unknown, TimeSince = null };
        foreach (var fact in Enum.GetValues<IncidentFacts>()) yield return new TestCaseData(plain with { Happened = IncidentFacts.MoneySent ^ (fact == 0 ? IncidentFacts.MoneySent : fact) });
        foreach (var means in Enum.GetValues<PaymentMeans>().Where(m => m != 0)) yield return new TestCaseData(plain with { PaidBy = means });
        yield return new TestCaseData(plain with { IsMinor = true });
        yield return new TestCaseData(plain with { IsVulnerable = true });
        yield return new TestCaseData(plain with { InDistress = true });
        yield return new TestCaseData(plain with { IsOrganization = true });
        yield return new TestCaseData(plain with { TimeSince = TimeSpan.FromDays(2) });
        yield return new TestCaseData(plain with { Region = "HK" });
        yield return new TestCaseData(plain with { Category = ScamCategory.MoneyMule });
        yield return new TestCaseData(plain with { Culture = CultureInfo.GetCultureInfo("zh-TW") });
    }

    [TestCaseSource(nameof(Flags))]
    public void Every_flag_of_a_request_changes_the_plan(GuidanceRequest request)
    {
        var plain = Loss() with { Happened = IncidentFacts.MoneySent, PaidBy = PaymentMeans.Unknown, TimeSince = null };
        var render = new PlainTextGuidanceRenderer();

        Assert.That(render.Render(GuidanceHost.Plan(request)), Is.Not.EqualTo(render.Render(GuidanceHost.Plan(plain))));
    }

    [Test]
    public void A_means_of_payment_implies_that_money_was_sent()
    {
        var plan = GuidanceHost.Plan(Loss() with { Happened = IncidentFacts.NothingYet, PaidBy = PaymentMeans.GiftCard });

        Assert.That(Step(plan, "contact-bank")!.Actions.Select(a => a.Id), Does.Contain("gift-card"));
    }

    [TestCaseSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))]
    public void Distress_puts_someone_to_talk_to_before_everything_else(string region)
    {
        var first = GuidanceHost.Plan(Loss(region) with { InDistress = true }).Steps[0];

        Assert.That(first.Id, Is.EqualTo("crisis-support"));
        var hasLine = region is not ("JP" or "EU" or "unknown");
        Assert.That(first.Channels.Any(c => c.Kind == HelpChannelKind.PsychologicalSupport), Is.EqualTo(hasLine));
        Assert.That(first.Actions.Select(a => a.Id), Does.Contain("no-answer"));
    }

    [TestCaseSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))]
    public void A_mule_is_told_of_the_law_first(string region)
    {
        var plan = GuidanceHost.Plan(Loss(region, ScamCategory.MoneyMule));

        Assert.That(plan.Steps[0].Id, Is.EqualTo("stop-as-mule"));
        Assert.That(plan.Steps[0].Actions.Any(a => a.Id == "law-cn"), Is.EqualTo(region == "CN"));
        // A lawyer before the police: so nothing tells them to call the police this minute, but the bank is called.
        Assert.That(Place(plan, "first-minutes"), Is.EqualTo(-1));
        Assert.That(Place(plan, "contact-bank"), Is.EqualTo(1));
        Assert.That(Place(plan, "legal"), Is.LessThan(Place(plan, "report")));
        Assert.That(plan.Opening[0], Is.Not.EqualTo(GuidanceHost.Plan(Loss(region)).Opening[0]));
    }

    [Test]
    public void Sextortion_has_its_own_way_to_cut_contact()
    {
        var plan = GuidanceHost.Plan(Loss(category: ScamCategory.Sextortion) with { Happened = IncidentFacts.ImagesShared, PaidBy = PaymentMeans.Unknown });

        Assert.That(plan.Steps[0].Id, Is.EqualTo("sextortion-now"));
        Assert.That(plan.Steps[0].Actions[0].Id, Is.EqualTo("no-money"));
        Assert.That(Place(plan, "stop-contact"), Is.EqualTo(-1));
        Assert.That(Place(plan, "report"), Is.LessThan(Place(plan, "preserve-evidence")));
    }

    [Test]
    public void A_device_in_strange_hands_is_cut_off_before_anyone_is_called()
    {
        var plan = GuidanceHost.Plan(Loss() with { Happened = IncidentFacts.DeviceAccessed | IncidentFacts.MoneySent });

        Assert.That(plan.Steps.Take(3).Select(s => s.Id), Is.EqualTo(new[] { "disconnect-device", "first-minutes", "contact-bank" }));
    }

    [TestCase("GB", "UK")]
    [TestCase("uk", "UK")]
    [TestCase(" cn ", "CN")]
    [TestCase("DE", "EU")]
    [TestCase("EL", "EU")]
    [TestCase("CH", "unknown")]
    [TestCase("", "unknown")]
    [TestCase("XX", "unknown")]
    [TestCase("*", "unknown")]
    [TestCase("unknown", "unknown")]
    [TestCase(null, "unknown")]
    public void A_region_code_leads_to_the_region_that_serves_it(string? code, string region)
    {
        var plan = GuidanceHost.Plan(Loss() with { Region = code });

        Assert.That(plan.Region, Is.EqualTo(region));
        Assert.That(plan.Notices.Contains(Label("plan.notice.unknown-region")), Is.EqualTo(region == "unknown"));
    }

    [Test]
    public void Where_the_region_is_unknown_no_number_is_shown()
    {
        foreach (var (request, plan) in GuidanceSweep.All.Where(x => x.Request.Region == GuidanceRegion.Unknown))
            Assert.That(plan.Steps.SelectMany(s => s.Channels).Where(c => c.Phones.Count > 0 || c.Url is not null), Is.Empty, $"{request}");
    }

    [Test]
    public void A_plan_shows_only_its_own_region()
    {
        var regions = GuidanceCatalog.BuiltIn.Channels.ToDictionary(c => c.Id, c => c.Region);
        foreach (var (request, plan) in GuidanceSweep.All)
            Assert.That(plan.Steps.SelectMany(s => s.Channels).Select(c => regions[c.Id]).Where(r => r != "*" && r != plan.Region), Is.Empty, $"{request}");
    }

    [TestCase(179, false)]
    [TestCase(180, true)]
    public void A_stale_channel_is_shown_with_verify_first(int daysLater, bool stale)
    {
        var plan = GuidanceHost.Plan(Loss(), now: GuidanceHost.Today.AddDays(daysLater));

        var police = Step(plan, "report")!.Channels.Single(c => c.Id == "cn-police-110");
        Assert.That(police.VerifyFirst, Is.EqualTo(stale));
        if (stale) Assert.That(police.VerifyNotice, Does.Contain("2026-11-24"));
    }

    [Test]
    public void A_stale_channel_is_withheld_when_the_host_says_so()
    {
        var plan = GuidanceHost.Plan(
            Loss(),
            fraudGuard => fraudGuard.ConfigureGuidance(o => o.ExpiredChannels = DoubtfulChannelPolicy.Withhold),
            GuidanceHost.Today.AddDays(200));

        Assert.That(plan.Steps.SelectMany(s => s.Channels), Is.Empty);
        Assert.That(plan.Notices.Any(n => n.Contains("2026-11-24", StringComparison.Ordinal)), Is.False);
    }

    [TestCase(DoubtfulChannelPolicy.ShowWithNotice, true)]
    [TestCase(DoubtfulChannelPolicy.Withhold, false)]
    public void An_unverified_channel_is_marked_or_withheld(DoubtfulChannelPolicy policy, bool shown)
    {
        var plan = GuidanceHost.Plan(
            Loss("CA") with { InDistress = true }, fraudGuard => fraudGuard.ConfigureGuidance(o => o.UnverifiedChannels = policy));

        var line = plan.Steps[0].Channels.SingleOrDefault(c => c.Id == "ca-988");
        Assert.That(line is not null, Is.EqualTo(shown));
        if (shown) Assert.That(line!.VerifyNotice, Does.Contain("confirm locally"));
    }

    [TestCase(24.0, false)]
    [TestCase(24.1, true)]
    public void A_window_that_has_passed_says_so(double hours, bool past)
    {
        var plan = GuidanceHost.Plan(Loss() with { TimeSince = TimeSpan.FromHours(hours) });

        var window = Step(plan, "contact-bank")!.Windows.Single(w => w.Id == "cn-atm");
        Assert.That((window.IsPast, window.Notice is not null, window.WithinHours), Is.EqualTo((past, past, 24.0)));
    }

    [TestCase("CN", "cn-police-stop")]
    [TestCase("HK", "hk-stop")]
    [TestCase("TW", "tw-hold")]
    [TestCase("SG", "sg-kill-switch")]
    [TestCase("US", "us-wire")]
    [TestCase("UK", "uk-reimbursement")]
    [TestCase("AU", "au-afca")]
    [TestCase("IN", "in-portal")]
    [TestCase("JP", "jp-freeze")]
    [TestCase("KR", "kr-delay")]
    [TestCase("MY", "my-minutes")]
    [TestCase("CA", null)]
    [TestCase("EU", null)]
    [TestCase("unknown", null)]
    public void Windows_are_those_of_the_region_and_sourced(string region, string? window)
    {
        var windows = Step(GuidanceHost.Plan(Loss(region)), "contact-bank")!.Windows;

        Assert.That(windows.Select(w => w.Id), window is null ? Is.Empty : Does.Contain(window));
        Assert.That(windows.All(w => w.Source.Length > 0 && w.Status != VerificationStatus.Unverified), Is.True);
    }

    [Test]
    public void An_unknown_category_gets_the_general_plan()
    {
        var plan = GuidanceHost.Plan(Loss(category: "made-up"));

        Assert.That(plan.Category, Is.EqualTo(ScamCategory.OtherScam));
    }

    [Test]
    public void A_negative_time_is_refused()
    {
        Assert.That(() => GuidanceHost.Plan(Loss() with { TimeSince = TimeSpan.FromMinutes(-1) }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_host_adds_a_country_that_would_otherwise_be_unknown_or_European()
    {
        var channel = new HelpChannel
        {
            Id = "de-police",
            Kind = HelpChannelKind.PoliceEmergency,
            Region = "DE",
            Name = LocalizedText.Create(("zh-Hans", "警察"), ("zh-Hant", "警察"), ("en", "Polizei")),
            Phones = ["110"],
            Status = VerificationStatus.VerifiedOfficial,
            Source = "host",
            VerifiedOn = new(2026, 11, 24),
            Expires = new(2027, 1, 1),
        };

        var plan = GuidanceHost.Plan(Loss("DE"), fraudGuard => fraudGuard.AddGuidance(c => c.Channels.Set(channel)));

        Assert.That(plan.Region, Is.EqualTo("DE"));
        Assert.That(Step(plan, "first-minutes")!.Channels.Select(c => c.Id), Is.EquivalentTo(new[] { "de-police", "eu-112" }));
        Assert.That(Step(plan, "first-minutes")!.Actions.Select(a => a.Id), Does.Contain("bank"));
    }

    [Test]
    public void A_region_the_host_added_gets_the_general_calls()
    {
        var plan = GuidanceHost.Plan(Loss("TH"), fraudGuard => fraudGuard.AddGuidance(c =>
        {
            c.Channels.TryGet("cn-police-110", out var police);
            c.Channels.Set(police! with { Id = "th-police", Region = "TH", Phones = ["191"] });
        }));

        Assert.That(plan.Region, Is.EqualTo("TH"));
        Assert.That(Step(plan, "first-minutes")!.Actions.Select(a => a.Id), Is.EqualTo(new[] { "bank", "police", "two-callers", "own-number" }));
    }

    [Test]
    public void Tenants_have_catalogues_of_their_own_on_top_of_the_common_one()
    {
        using var provider = GuidanceHost.Create(fraudGuard => fraudGuard
            .AddGuidance(c => c.SetText("en", "steps/report/title", "Common"))
            .AddGuidance(c => c.SetText("en", "steps/legal/title", "Acme only"), tenant: "acme"));
        var guidance = provider.GetRequiredService<IGuidanceProvider>();

        string Title(string? tenant, string step) => Step(guidance.GetPlan(Loss() with { Tenant = tenant }), step)!.Title;

        Assert.That((Title(null, "report"), Title("acme", "report"), Title("other", "report")), Is.EqualTo(("Common", "Common", "Common")));
        Assert.That(Title("acme", "legal"), Is.EqualTo("Acme only"));
        Assert.That(Title("other", "legal"), Is.Not.EqualTo("Acme only").And.EqualTo(Title(null, "legal")));
    }

    [Test]
    public void Plans_can_be_made_from_many_threads_at_once()
    {
        using var provider = GuidanceHost.Create();
        var guidance = provider.GetRequiredService<IGuidanceProvider>();
        var expected = new PlainTextGuidanceRenderer().Render(guidance.GetPlan(Loss()));

        Parallel.For(0, 200, _ => Assert.That(new PlainTextGuidanceRenderer().Render(guidance.GetPlan(Loss())), Is.EqualTo(expected)));
    }
}
