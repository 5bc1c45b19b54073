using System.Text.RegularExpressions;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public partial class GuidanceCatalogTests
{
    private static readonly DateOnly s_collected = new(2026, 11, 24);

    // Characters that only one of the two scripts writes; enough to notice a text in the wrong one.
    private const string OnlyTraditional = "這對說們還錢開關電話號碼個會讓時間導轉帳詐騙證據記錄問題應該誰點擊賬戶機構處國際網絡檢舉";
    private const string OnlySimplified = "这对说们还钱开关电话号码个会让时间导转账诈骗证据记录问题应该谁点击户机构处国际网络检举";

    [Test]
    public void Every_key_has_words_in_each_language()
    {
        var texts = GuidanceCatalog.BuiltIn.ToBuilder().GetTexts();

        Assert.That(texts, Has.Count.GreaterThan(700));
        foreach (var (key, text) in texts)
            Assert.That(text.Languages, Is.EquivalentTo(new[] { "zh-Hans", "zh-Hant", "en" }), key);
    }

    [Test]
    public void Every_text_is_written_in_the_script_of_its_language()
    {
        // These are proper names that stand as they are on the screen of the app in question.
        string[] properNames = ["channels/cn-antifraud-app/app", "channels/cn-antifraud-check/app", "channels/cn-12377/app", "channels/cn-card-check/app", "channels/cn-12377/name", "channels/cn-12321/name"];
        var simplified = OnlySimplified.Except(OnlyTraditional).ToHashSet();
        var traditional = OnlyTraditional.Except(OnlySimplified).ToHashSet();
        foreach (var (key, text) in GuidanceCatalog.BuiltIn.ToBuilder().GetTexts().Where(t => !properNames.Contains(t.Key)))
        {
            text.TryGet("zh-Hans", out var hans);
            text.TryGet("zh-Hant", out var hant);
            text.TryGet("en", out var en);
            Assert.That(hans!.Where(traditional.Contains), Is.Empty, key);
            Assert.That(hant!.Where(simplified.Contains), Is.Empty, key);
            if (!key.StartsWith("channels/", StringComparison.Ordinal)) Assert.That(Han().IsMatch(en!), Is.False, key);
        }
    }

    [Test]
    public void Every_category_has_a_name_a_warning_and_training()
    {
        var catalog = GuidanceCatalog.BuiltIn;

        Assert.That(catalog.Categories.Select(c => c.Id), Is.EqualTo(ScamCategory.All));
        Assert.That(catalog.Warnings.Select(w => w.Category), Is.EqualTo(ScamCategory.All));
        Assert.That(catalog.Training.Select(t => t.Category), Is.EqualTo(ScamCategory.All));
    }

    [Test]
    public void The_linter_finds_no_error_in_the_built_in_guidance_on_the_day_it_was_collected()
    {
        var findings = GuidanceCatalogValidator.Validate(GuidanceCatalog.BuiltIn, s_collected);

        Assert.That(findings.Where(f => f.Severity > GuidanceFindingSeverity.Information), Is.Empty);
        Assert.That(findings.Select(f => f.Kind).Distinct(), Is.SubsetOf(new[] { GuidanceFindingKind.UnverifiedChannel, GuidanceFindingKind.NoContact }));
    }

    [Test]
    public void Every_channel_carries_its_source_and_dates()
    {
        foreach (var channel in GuidanceCatalog.BuiltIn.Channels)
        {
            Assert.That(channel.Source, Is.Not.Empty, channel.Id);
            Assert.That(channel.VerifiedOn, Is.EqualTo(s_collected), channel.Id);
            Assert.That(channel.Expires, Is.EqualTo(s_collected.AddDays(180)), channel.Id);
        }
    }

    [TestCaseSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))]
    public void Every_region_has_police_and_every_region_but_the_unknown_one_more(string region)
    {
        var kinds = GuidanceCatalog.BuiltIn.Channels.Where(c => c.Region == region).Select(c => c.Kind).ToHashSet();

        Assert.That(kinds.Contains(HelpChannelKind.PoliceEmergency) || kinds.Contains(HelpChannelKind.PoliceNonemergency), Is.True);
        if (region != GuidanceRegion.Unknown) Assert.That(kinds, Has.Count.GreaterThan(1));
    }

    [TestCase("1800-722-6688")]
    [TestCase("1566-1188")]
    [TestCase("1393")]
    [TestCase("155260")]
    [TestCase("1300 432 273")]
    [TestCase("0570-064-370")]
    [TestCase("0800-788-995")]
    [TestCase("Action Fraud")]
    [TestCase("ACORN")]
    public void What_is_retired_is_listed_and_used_nowhere(string retired)
    {
        var catalog = GuidanceCatalog.BuiltIn;

        Assert.That(catalog.RetiredChannels.Select(r => r.Value), Does.Contain(retired));
        Assert.That(catalog.Channels.SelectMany(c => c.Phones), Does.Not.Contain(retired));
        foreach (var (key, text) in catalog.ToBuilder().GetTexts())
        {
            foreach (var language in text.Languages)
            {
                text.TryGet(language, out var words);
                Assert.That(words!.Contains(retired, StringComparison.OrdinalIgnoreCase), Is.False, key);
            }
        }
    }

    [Test]
    public void Only_what_is_essential_is_listed_without_having_been_verified()
    {
        var unverified = GuidanceCatalog.BuiltIn.Channels.Where(c => c.Status == VerificationStatus.Unverified).ToList();

        Assert.That(unverified.Select(c => c.Id), Is.EquivalentTo(new[] { "uk-samaritans", "ca-988", "in-112", "my-999", "my-heal" }));
        Assert.That(unverified.Select(c => c.Kind), Has.All.AnyOf(HelpChannelKind.PoliceEmergency, HelpChannelKind.PsychologicalSupport));
    }

    [Test]
    public void A_derived_catalogue_leaves_the_built_in_one_alone()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        builder.Channels.Remove("cn-police-110");
        builder.SetText("en", "steps/report/title", "Changed");

        var derived = builder.Build();

        Assert.That(derived.Channels.Any(c => c.Id == "cn-police-110"), Is.False);
        Assert.That(GuidanceCatalog.BuiltIn.Channels.Any(c => c.Id == "cn-police-110"), Is.True);
        Assert.That(GuidanceCatalog.BuiltIn.Steps.Single(s => s.Id == "report").Title.TryGet("en", out var title) ? title : null, Is.Not.EqualTo("Changed"));
    }

    [Test]
    public void A_catalogue_that_lacks_a_translation_is_not_built_and_the_error_names_every_key()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        builder.Languages.Add("fr");
        var keys = builder.GetTexts().Keys.ToList();

        var error = Assert.Throws<GuidanceFormatException>(() => builder.Build())!;

        Assert.That(error.Errors.Select(e => e.Path), Is.EquivalentTo(keys));
        Assert.That(error.Errors[0].Problem, Does.Contain("'fr'"));
    }

    [Test]
    public void What_everything_falls_back_to_cannot_be_removed()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        builder.Warnings.Remove(ScamCategory.OtherScam);
        builder.Categories.Remove(ScamCategory.OtherScam);
        builder.Labels.Remove("heading.why");
        builder.Channels.Remove("uk-reportfraud");

        var error = Assert.Throws<GuidanceFormatException>(() => builder.Build())!;

        Assert.That(error.Errors.Select(e => e.Path), Is.SupersetOf(new[]
        {
            "warnings/other-scam", "categories/other-scam", "labels/heading.why", "retired/uk-action-fraud",
        }));
    }

    [TestCase("No place for it")]
    [TestCase("{0} and {1}")]
    [TestCase("{0")]
    [TestCase("{0} }")]
    public void A_heading_that_could_not_be_filled_in_is_found_before_it_is_needed(string title)
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder().SetText("en", "labels/plan.title", title);

        var error = Assert.Throws<GuidanceFormatException>(() => builder.Build())!;

        Assert.That(error.Errors.Select(e => e.Path), Is.EqualTo(new[] { "labels/plan.title" }));
    }

    [Test]
    public void A_quiz_by_code_needs_its_right_answer()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();
        builder.Training.TryGet(ScamCategory.FakeLoan, out var topic);
        builder.Training.Set(topic! with { Quiz = [topic.Quiz[0] with { RightAnswer = "z" }] });

        Assert.That(() => builder.Build(), Throws.InstanceOf<GuidanceFormatException>().With.Message.Contains("training/fake-loan/quiz/q1"));
    }

    [Test]
    public void A_text_under_an_unknown_key_is_refused()
    {
        var builder = GuidanceCatalog.BuiltIn.ToBuilder();

        Assert.That(() => builder.SetText("en", "steps/no-such-step/why", "…"), Throws.ArgumentException.With.Message.Contains("steps/no-such-step/why"));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
