using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class GuidanceRendererTests
{
    private const string Hostile = "<script>alert(1)</script> & \"x\" 'y' `z` *b* [l](javascript:1) # | \\ </p>";

    private static readonly string[] s_html = ["html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "h3", "p", "section", "ul", "li", "strong", "label", "input", "span", "dl", "dt", "dd", "a", "br"];

    private static GuidancePlan Plan(string culture = "zh-CN", string region = "US") => GuidanceHost.Plan(new()
    {
        Category = ScamCategory.FakeInvestment,
        Region = region,
        Culture = CultureInfo.GetCultureInfo(culture),
        Happened = (IncidentFacts)31,
        PaidBy = PaymentMeans.BankTransfer,
        TimeSince = TimeSpan.FromDays(5),
        InDistress = true,
    });

    private static GuidancePlan HostilePlan()
    {
        var plan = Plan();
        var channel = plan.Steps[0].Channels[0] with { Name = Hostile, Url = "javascript:alert(1)", Phones = ["#91\" onclick=\"1"], Note = Hostile + "\n- second\n1. third", Email = "a\"b@c.example", VerifyNotice = Hostile };
        var item = new GuidanceItem("x", Hostile);
        var step = plan.Steps[0] with { Id = "x\" onclick=\"1", Title = Hostile, Why = Hostile, Deadline = Hostile, UrgencyText = Hostile, Actions = [item], Checklist = [item], ChecklistTitle = Hostile, Channels = [channel], Windows = [new("w", Hostile, null, false, Hostile, VerificationStatus.Unverified, Hostile)] };
        return plan with { Title = Hostile, Opening = [Hostile], Steps = [step], Notices = [Hostile], Language = "en\" onload=\"1" };
    }

    // The document is written so that it is well-formed XML, too, which lets a strict parser judge it.
    private static XElement Parse(string html) => XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!;

    [TestCase("zh-CN", "zh-Hans")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("en", "en")]
    public void Html_is_semantic_names_its_language_and_loads_nothing(string culture, string language)
    {
        var plan = Plan(culture);

        var root = Parse(new HtmlGuidanceRenderer().Render(plan));

        Assert.That(root.Attribute("lang")!.Value, Is.EqualTo(language));
        Assert.That(root.Descendants().Select(e => e.Name.LocalName).Distinct(), Is.SubsetOf(s_html));
        Assert.That(root.Descendants("meta").Any(m => (string?)m.Attribute("name") == "viewport" && m.Attribute("content")!.Value.Contains("width=device-width", StringComparison.Ordinal)), Is.True);
        Assert.That(root.Descendants("h1").Single().Value, Is.EqualTo(plan.Title));
        Assert.That(root.Descendants("section").Count(), Is.EqualTo(plan.Steps.Count + 1));
        var ids = root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(root.Descendants("section").Select(s => s.Attribute("aria-labelledby")!.Value), Is.EqualTo(ids));
        Assert.That(root.Descendants("input").All(i => i.Parent!.Name == "label" && i.Parent.Value.Trim().Length > 0), Is.True);
        Assert.That(root.Descendants().Attributes().Select(a => a.Name.LocalName), Has.None.StartsWith("on").And.None.EqualTo("src").And.None.EqualTo("style"));
    }

    [Test]
    public void Html_headings_never_skip_a_level()
    {
        var levels = Parse(new HtmlGuidanceRenderer().Render(Plan())).Descendants()
            .Where(e => e.Name.LocalName is "h1" or "h2" or "h3").Select(e => e.Name.LocalName[1] - '0').ToList();

        Assert.That(levels[0], Is.EqualTo(1));
        for (var i = 1; i < levels.Count; i++) Assert.That(levels[i] - levels[i - 1], Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void Html_holds_every_word_of_the_plan()
    {
        var plan = Plan();

        var text = Parse(new HtmlGuidanceRenderer().Render(plan)).Value;

        Assert.That(Words(plan).Where(w => !text.Contains(w, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Plain_text_and_markdown_hold_every_word_of_the_plan()
    {
        var plan = Plan();

        Assert.That(Words(plan).Where(w => !new PlainTextGuidanceRenderer().Render(plan).Contains(w, StringComparison.Ordinal)), Is.Empty);
        var markdown = new MarkdownGuidanceRenderer().Render(plan).Replace("\\", "", StringComparison.Ordinal);
        Assert.That(Words(plan).Where(w => !markdown.Contains(w, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Html_encodes_everything_and_links_only_what_is_a_web_address()
    {
        var html = new HtmlGuidanceRenderer().Render(HostilePlan());

        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("onclick=\"1\"").And.Not.Contain("onload=\"1\""));
        var root = Parse(html);
        Assert.That(root.Descendants("h1").Single().Value, Is.EqualTo(Hostile));
        Assert.That(root.Descendants("a").Select(a => a.Attribute("href")!.Value.Split(':')[0]), Has.None.EqualTo("javascript"));
    }

    [Test]
    public void Html_makes_links_that_dial_write_and_open()
    {
        var links = Parse(new HtmlGuidanceRenderer().Render(Plan("en"))).Descendants("a")
            .DistinctBy(a => a.Attribute("href")!.Value).ToDictionary(a => a.Attribute("href")!.Value, a => a.Value);

        Assert.That(links["tel:18773824357"], Is.EqualTo("1-877-382-4357"));
        Assert.That(links["sms:988"], Is.EqualTo("988"));
        Assert.That(links["https://www.ic3.gov"], Is.EqualTo("https://www.ic3.gov"));
        var japan = Parse(new HtmlGuidanceRenderer().Render(Plan("en", "JP"))).Descendants("a").Select(a => a.Attribute("href")!.Value);
        Assert.That(japan, Does.Contain("tel:%239110"));
    }

    [Test]
    public void A_fragment_is_an_article_without_style()
    {
        var root = Parse(new HtmlGuidanceRenderer(fragment: true).Render(Plan()));

        Assert.That((root.Name.LocalName, root.Attribute("lang")!.Value), Is.EqualTo(("article", "zh-Hans")));
        Assert.That(root.Descendants("style"), Is.Empty);
    }

    [Test]
    public void Markdown_keeps_hostile_words_words()
    {
        var markdown = new MarkdownGuidanceRenderer().Render(HostilePlan());

        Assert.That(markdown, Does.Not.Contain("<script>").And.Not.Match(@"(?<!\\)\]\(<?javascript"));
        Assert.That(markdown, Does.Contain("\\<script\\>").And.Contain("\\[l\\]").And.Contain("\\*b\\*").And.Contain("\\- second").And.Contain("1\\. third"));
    }

    [Test]
    public void Json_is_the_model_in_camel_case_with_kebab_case_names()
    {
        var plan = Plan();

        using var json = JsonDocument.Parse(new JsonGuidanceRenderer().Render(plan));

        var root = json.RootElement;
        Assert.That(root.GetProperty("language").GetString(), Is.EqualTo("zh-Hans"));
        Assert.That(root.GetProperty("labels").GetProperty("heading.why").GetString(), Is.EqualTo("为什么"));
        var steps = root.GetProperty("steps").EnumerateArray().ToList();
        Assert.That(steps.Select(s => s.GetProperty("id").GetString()), Is.EqualTo(plan.Steps.Select(s => s.Id)));
        var bank = steps.Single(s => s.GetProperty("id").GetString() == "contact-bank");
        Assert.That(bank.GetProperty("urgency").GetString(), Is.EqualTo("today"));
        var wire = bank.GetProperty("windows").EnumerateArray().Single(w => w.GetProperty("id").GetString() == "us-wire");
        Assert.That((wire.GetProperty("withinHours").GetDouble(), wire.GetProperty("isPast").GetBoolean(), wire.GetProperty("status").GetString()), Is.EqualTo((72.0, true, "verified-secondary")));
        var crisis = steps[0].GetProperty("channels")[0];
        Assert.That((crisis.GetProperty("kind").GetString(), crisis.GetProperty("verifiedOn").GetString()), Is.EqualTo(("psychological-support", "2026-11-24")));
    }

    [Test]
    public void Json_keeps_chinese_readable_and_cannot_end_a_script_element()
    {
        Assert.That(new JsonGuidanceRenderer().Render(Plan()), Does.Contain("银行"));
        var hostile = new JsonGuidanceRenderer().Render(HostilePlan());
        Assert.That(hostile, Does.Not.Contain("<").And.Not.Contain(">"));
        using var json = JsonDocument.Parse(hostile);
        Assert.That(json.RootElement.GetProperty("title").GetString(), Is.EqualTo(Hostile));
    }

    [Test]
    public void Every_renderer_uses_line_feeds_and_names_its_media_type()
    {
        foreach (var renderer in new IGuidanceRenderer[] { new PlainTextGuidanceRenderer(), new MarkdownGuidanceRenderer(), new HtmlGuidanceRenderer(), new JsonGuidanceRenderer() })
        {
            Assert.That(renderer.Render(Plan()), Does.Not.Contain("\r").And.EndsWith("\n"));
            Assert.That(renderer.MediaType, Does.Match("^(text|application)/[a-z]+$"));
        }
    }

    private static IEnumerable<string> Words(GuidancePlan plan) =>
        plan.Opening.Append(plan.Title).Concat(plan.Notices).Concat(plan.Steps.SelectMany(s =>
            s.Actions.Concat(s.Checklist).Select(i => i.Text)
                .Concat(s.Windows.SelectMany(w => new[] { w.Text, w.Notice }))
                .Concat(s.Channels.SelectMany(c => c.Phones.Append(c.Name).Append(c.Note).Append(c.Url).Append(c.Hours).Append(c.App).Append(c.VerifyNotice)))
                .Append(s.Title).Append(s.Why).Append(s.UrgencyText).Append(s.Deadline).Append(s.ChecklistTitle)))
            .OfType<string>();
}
