using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

/// <summary>The linter is only worth its green when it turns red: every kind of finding is provoked here.</summary>
[TestFixture]
public class GuidanceCatalogValidatorTests
{
    private static readonly DateOnly s_day = new(2026, 11, 24);
    private const string Key = "steps/report/why";

    private static List<GuidanceFinding> Lint(Action<GuidanceCatalogBuilder> change, DateOnly? day = null)
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        change(builder);
        return [.. GuidanceCatalogValidator.Validate(builder, day ?? s_day)];
    }

    [TestCase("Call 1393 now.", "KR")]
    [TestCase("Call 155260.", "IN")]
    [TestCase("IDCARE: 1300-432-273", "AU")]
    [TestCase("Ring 1800 722 6688, please", "SG")]
    [TestCase("Report to Action Fraud.", "UK")]
    [TestCase("see https://www.actionfraud.police.uk/report", "UK")]
    [TestCase("Use acorn", "AU")]
    public void A_retired_contact_in_a_text_is_an_error(string text, string region)
    {
        var finding = Lint(b => b.SetText("en", Key, text)).First(f => f.Kind == GuidanceFindingKind.RetiredContact);

        Assert.That((finding.Severity, finding.Key, finding.Language), Is.EqualTo((GuidanceFindingSeverity.Error, Key, "en")));
        Assert.That(finding.Message, Does.Contain($"({region})"));
    }

    [Test]
    public void A_retired_number_that_still_answers_is_a_warning()
    {
        var finding = Lint(b => b.SetText("en", Key, "Call 1566-1188.")).Single(f => f.Kind == GuidanceFindingKind.RetiredContact);

        Assert.That(finding.Severity, Is.EqualTo(GuidanceFindingSeverity.Warning));
        Assert.That(finding.Message, Does.Contain("kr-1394"));
    }

    [Test]
    public void A_channel_with_a_retired_number_is_an_error()
    {
        var finding = Lint(b =>
        {
            b.Channels.TryGet("au-idcare", out var idcare);
            b.Channels.Set(idcare! with { Phones = ["1300 432 273"] });
        }).Single(f => f.Kind == GuidanceFindingKind.RetiredContact);

        Assert.That(finding.Key, Is.EqualTo("channels/au-idcare"));
    }

    [TestCase("A pineapple is no acorns.")]
    [TestCase("It took 13930 steps.")]
    public void A_longer_word_or_number_is_not_the_retired_one(string text)
    {
        Assert.That(Lint(b => b.SetText("en", Key, text)).Select(f => f.Kind), Does.Not.Contain(GuidanceFindingKind.RetiredContact));
    }

    [TestCase("Call 555-0199 now.", "5550199")]
    [TestCase("请拨打400 123 4567", "4001234567")]
    [TestCase("Go to scam-help.example.com", "scam-help.example.com")]
    public void A_number_or_site_that_is_no_channel_is_an_error(string text, string found)
    {
        var finding = Lint(b => b.SetText("en", Key, text)).Single(f => f.Kind == GuidanceFindingKind.UnknownContact);

        Assert.That(finding.Message, Does.Contain(found));
        Assert.That(finding.Severity, Is.EqualTo(GuidanceFindingSeverity.Error));
    }

    [TestCase("Dial 110, or 0300 123 2040 in the UK, or see www.ic3.gov and IdentityTheft.gov.")]
    [TestCase("It took 300 days and cost $500, £85,000 or 3000元 within 180 days.")]
    public void Known_channels_sums_and_times_are_not_reported(string text)
    {
        Assert.That(Lint(b => b.SetText("en", Key, text)).Select(f => f.Kind), Does.Not.Contain(GuidanceFindingKind.UnknownContact));
    }

    [TestCase("en", "You will get your money back.", GuidanceFindingKind.PromisesRecovery)]
    [TestCase("en", "The money will be returned.", GuidanceFindingKind.PromisesRecovery)]
    [TestCase("en", "We guarantee it.", GuidanceFindingKind.PromisesRecovery)]
    [TestCase("zh-Hans", "钱一定能追回。", GuidanceFindingKind.PromisesRecovery)]
    [TestCase("zh-Hant", "保證追回您的錢。", GuidanceFindingKind.PromisesRecovery)]
    [TestCase("en", "You should have known better.", GuidanceFindingKind.BlamesVictim)]
    [TestCase("en", "You fell for a pig butchering scam.", GuidanceFindingKind.BlamesVictim)]
    [TestCase("en", "It was your fault.", GuidanceFindingKind.BlamesVictim)]
    [TestCase("zh-Hans", "您太大意，上当了。", GuidanceFindingKind.BlamesVictim)]
    [TestCase("zh-Hant", "這是您的錯。", GuidanceFindingKind.BlamesVictim)]
    [TestCase("en", "Your account is safe now.", GuidanceFindingKind.CallsSafe)]
    [TestCase("zh-Hans", "现在安全了，请放心。", GuidanceFindingKind.CallsSafe)]
    [TestCase("zh-Hant", "這個網站很可靠。", GuidanceFindingKind.CallsSafe)]
    public void Words_that_must_not_reach_a_victim_are_errors(string language, string text, GuidanceFindingKind kind)
    {
        var findings = Lint(b => b.SetText(language, Key, text));

        Assert.That(findings.Where(f => f.Kind == kind && f.Key == Key && f.Language == language), Is.Not.Empty);
        Assert.That(findings.First(f => f.Kind == kind).Severity, Is.EqualTo(GuidanceFindingSeverity.Error));
    }

    [TestCase("en", "This is not your fault.")]
    [TestCase("en", "“Guaranteed recovery” and “safe account” are lies.")]
    [TestCase("zh-Hans", "被骗不是您的错。“保证追回”“安全账户”都是骗人的。")]
    [TestCase("zh-Hant", "被騙不是您的錯。沒有「安全帳戶」。")]
    public void What_comforts_or_quotes_the_scammer_is_allowed(string language, string text)
    {
        Assert.That(Lint(b => b.SetText(language, Key, text)).Where(f => f.Key == Key), Is.Empty);
    }

    [Test]
    public void Missing_translations_are_errors_text_by_text()
    {
        var findings = Lint(b =>
        {
            b.Labels.TryGet("heading.why", out var label);
            b.Labels.Set(label! with { Text = LocalizedText.Create(("en", "Why"), ("zh-Hans", "为什么")) });
        });

        var missing = findings.Where(f => f.Kind == GuidanceFindingKind.MissingTranslation).ToList();
        Assert.That(missing.Select(f => (f.Key, f.Language)), Is.EqualTo(new[] { ("labels/heading.why", "zh-Hant") }));
        Assert.That(missing[0].Severity, Is.EqualTo(GuidanceFindingSeverity.Error));
    }

    [TestCase(150, null)]
    [TestCase(151, GuidanceFindingKind.ExpiringChannel)]
    [TestCase(179, GuidanceFindingKind.ExpiringChannel)]
    [TestCase(180, GuidanceFindingKind.ExpiredChannel)]
    public void Dates_are_judged_by_the_day(int daysLater, GuidanceFindingKind? kind)
    {
        var found = GuidanceCatalogValidator.Validate(GuidanceCatalog.BuiltIn, s_day.AddDays(daysLater - 1).AddDays(kind is null ? 0 : 1))
            .Where(f => f.Key == "channels/cn-police-110").Select(f => (GuidanceFindingKind?)f.Kind).SingleOrDefault();

        Assert.That(found, Is.EqualTo(kind));
    }

    [Test]
    public void A_region_without_police_and_a_condition_on_no_category_are_found()
    {
        var findings = Lint(b =>
        {
            b.Channels.Remove("cn-police-110");
            b.Steps.TryGet("stop-as-mule", out var mule);
            b.Steps.Set(mule! with { When = new() { AnyOf = [new() { Categories = ["money-mul"] }] } });
        });

        Assert.That(findings.Single(f => f.Kind == GuidanceFindingKind.NoPolice).Message, Does.Contain("CN"));
        Assert.That(findings.Single(f => f.Kind == GuidanceFindingKind.UnknownCategory).Message, Does.Contain("'money-mul'"));
    }

    [Test]
    public void A_channel_nobody_can_reach_is_found()
    {
        var findings = Lint(b =>
        {
            b.Channels.TryGet("au-idcare", out var idcare);
            b.Channels.Set(idcare! with { Phones = [], Url = null });
        });

        Assert.That(findings.Where(f => f.Kind == GuidanceFindingKind.NoContact).Select(f => f.Key), Does.Contain("channels/au-idcare"));
    }

    [Test]
    public void The_gravest_findings_come_first()
    {
        var severities = Lint(b => b.SetText("en", Key, "safe")).Select(f => f.Severity).ToList();

        Assert.That(severities, Is.Ordered.Descending);
        Assert.That(severities[0], Is.EqualTo(GuidanceFindingSeverity.Error));
    }
}
