using System.Globalization;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class FraudWarningProviderTests
{
    private static readonly string[] s_actionIds = ["do-not-pay", "do-not-share", "verify-elsewhere", "block", "report", "get-help"];

    private readonly FraudWarningProvider _warnings = new(GuidanceCatalog.BuiltIn);

    private static FraudAssessment Assess(string? category, RiskLevel level = RiskLevel.High, params FraudSignal[] signals) =>
        new(-4, signals, level, category, "test@1");

    private static FraudSignal Signal(ScamStage stage, double weight = 2, string? category = null) =>
        new("s", SignalKind.Term, 0, 1, category, stage, weight);

    [Test]
    public void Every_category_has_its_own_warning_in_every_language(
        [ValueSource(typeof(ScamCategory), nameof(ScamCategory.All))] string category, [Values("zh-Hans", "zh-Hant", "en")] string language)
    {
        var warning = _warnings.GetWarning(Assess(category), new CultureInfo(language))!;

        Assert.Multiple(() =>
        {
            Assert.That(warning.Category, Is.EqualTo(category));
            Assert.That(warning.GuidanceTopic, Is.EqualTo(category));
            Assert.That(warning.Language, Is.EqualTo(language));
            Assert.That(warning.Title, Is.Not.Empty);
            Assert.That(warning.Why, Does.EndWith(language == "en" ? "." : "。"));
            Assert.That(warning.Actions.Select(a => a.Id), Is.SubsetOf(s_actionIds).And.Unique);
            Assert.That(warning.Actions.Select(a => a.Id), Does.Contain("get-help").And.Contain("report"));
            Assert.That(warning.Actions[0].Id, Is.AnyOf("do-not-pay", "do-not-share", "verify-elsewhere"));
        });
        if (category == ScamCategory.OtherScam) return;
        var other = _warnings.GetWarning(Assess(ScamCategory.OtherScam), new CultureInfo(language))!;
        Assert.That(warning.Title, Is.Not.EqualTo(other.Title));
        Assert.That(warning.Why, Is.Not.EqualTo(other.Why));
    }

    [TestCase(RiskLevel.None, false)]
    [TestCase(RiskLevel.Low, false)]
    [TestCase(RiskLevel.Medium, true)]
    [TestCase(RiskLevel.High, true)]
    public void Only_medium_and_high_call_for_a_warning_and_set_its_severity(RiskLevel level, bool warned)
    {
        var warning = _warnings.GetWarning(Assess(ScamCategory.FakeLoan, level), CultureInfo.InvariantCulture);

        Assert.That(warning?.Severity, Is.EqualTo(warned ? level : null));
    }

    [TestCase("zh-CN", "zh-Hans")]
    [TestCase("zh-SG", "zh-Hans")]
    [TestCase("zh", "zh-Hans")]
    [TestCase("zh-Hans-HK", "zh-Hans")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("zh-HK", "zh-Hant")]
    [TestCase("zh-MO", "zh-Hant")]
    [TestCase("zh-Hant-TW", "zh-Hant")]
    [TestCase("en-GB", "en")]
    [TestCase("fr-CA", "en")]
    [TestCase("", "en")]
    public void The_culture_decides_the_language(string culture, string language)
    {
        var warning = _warnings.GetWarning(Assess(ScamCategory.FakeLoan), CultureInfo.GetCultureInfo(culture))!;

        Assert.That(warning.Language, Is.EqualTo(language));
    }

    [TestCase(null, "other-scam", "other-scam")]
    [TestCase("made-up-by-the-host", "made-up-by-the-host", "other-scam")]
    public void A_category_without_words_gets_the_general_warning(string? category, string expected, string topic)
    {
        var general = _warnings.GetWarning(Assess(ScamCategory.OtherScam), CultureInfo.InvariantCulture)!;

        var warning = _warnings.GetWarning(Assess(category), CultureInfo.InvariantCulture)!;

        Assert.That((warning.Category, warning.GuidanceTopic, warning.Title), Is.EqualTo((expected, topic, general.Title)));
    }

    [Test]
    public void Every_stage_adds_its_own_clause_in_every_language([Values("zh-Hans", "zh-Hant", "en")] string language)
    {
        var sentences = Enum.GetValues<ScamStage>()
            .Select(stage => _warnings.GetWarning(Assess(ScamCategory.FakeLoan, RiskLevel.High, Signal(stage)), new CultureInfo(language))!.Why)
            .ToList();

        Assert.That(sentences, Is.Unique);
        Assert.That(sentences, Has.All.StartsWith(sentences[0].TrimEnd('.', '。')));
    }

    [Test]
    public void The_stage_that_asks_for_most_is_named()
    {
        string Why(params FraudSignal[] signals) =>
            _warnings.GetWarning(Assess(ScamCategory.FakeLoan, RiskLevel.High, signals), CultureInfo.InvariantCulture)!.Why;

        Assert.That(Why(Signal(ScamStage.Hook), Signal(ScamStage.Payment), Signal(ScamStage.Isolate)), Is.EqualTo(Why(Signal(ScamStage.Payment))));
        Assert.That(Why(Signal(ScamStage.Payment), Signal(ScamStage.SecondPayment)), Is.EqualTo(Why(Signal(ScamStage.SecondPayment))));
    }

    [Test]
    public void Signals_against_or_for_another_category_are_not_named()
    {
        var plain = _warnings.GetWarning(Assess(ScamCategory.FakeLoan), CultureInfo.InvariantCulture)!.Why;

        var why = _warnings.GetWarning(
            Assess(ScamCategory.FakeLoan, RiskLevel.High, Signal(ScamStage.Payment, -1), Signal(ScamStage.Credential, 2, ScamCategory.Sextortion)),
            CultureInfo.InvariantCulture)!.Why;

        Assert.That(why, Is.EqualTo(plain));
    }

    [Test]
    public void A_host_replaces_a_text_and_adds_a_language()
    {
        using var provider = GuidanceHost.Create(fraudGuard => fraudGuard.AddGuidance(catalog =>
        {
            catalog.SetText("en", "warnings/fake-loan/title", "House style title");
            catalog.Languages.Add("fr");
            foreach (var key in catalog.GetTexts().Keys) catalog.SetText("fr", key, $"[{key}]");
        }));
        var warnings = provider.GetRequiredService<IWarningProvider>();

        Assert.That(warnings.GetWarning(Assess(ScamCategory.FakeLoan), new CultureInfo("en-US"))!.Title, Is.EqualTo("House style title"));
        Assert.That(warnings.GetWarning(Assess(ScamCategory.FakeLoan), new CultureInfo("fr-CA"))!.Title, Is.EqualTo("[warnings/fake-loan/title]"));
    }

    [Test]
    public void A_host_adds_a_warning_for_a_category_of_its_own()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        builder.Warnings.TryGet(ScamCategory.FakeLoan, out var loan);
        builder.Warnings.Set(loan! with { Category = "house-special", Title = LocalizedText.Create(("zh-Hans", "甲"), ("zh-Hant", "乙"), ("en", "C")) });

        var warning = new FraudWarningProvider(builder.Build()).GetWarning(Assess("house-special"), new CultureInfo("zh-TW"))!;

        Assert.That((warning.Category, warning.Title), Is.EqualTo(("house-special", "乙")));
    }
}
