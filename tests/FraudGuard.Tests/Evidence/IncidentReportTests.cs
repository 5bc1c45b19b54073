using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed partial class IncidentReportTests
{
    private static readonly IncidentForm s_form = new()
    {
        ReporterName = "李 <小> 明",
        ReporterContact = "13800000000",
        Place = "家里，手机应用 demo-chat",
        Narrative = "11月3日有人加我。\n他要我转到 6222020200012345678，我的身份证 110101199003074514，密码是 abc123，验证码 482913，我的卡 4111 1111 1111 1111。",
        Suspects = [new SuspectDetails { Name = "王导师", Contacts = ["scammer-9", "+85212345678"], Remarks = "说自己是老师；口令：mima1234" }],
        ReportNumbers = ["B-2"],
        DisclosedData = ["网银密码是 zzz999"],
        FurtherTransfers = [new TransferItem { PayeeAccount = "9990001112223334", PayerAccount = "6217000000008888", At = SampleBundle.Start.AddDays(3), Amount = 3000m, Currency = "CNY" }],
    };

    private EvidenceVerification _bundle = null!;

    [OneTimeSetUp]
    public async Task Build() => _bundle = SampleBundle.Verify(await SampleBundle.BuildAsync(SampleBundle.Full()));

    private static IEnumerable<TestCaseData> All() =>
        from audience in Enum.GetValues<ReportAudience>()
        from language in new[] { "zh-Hans", "zh-Hant", "en" }
        select new TestCaseData(audience, language);

    [TestCaseSource(nameof(All))]
    public void Everything_the_police_and_banks_ask_for_is_in_it(ReportAudience audience, string language)
    {
        IncidentReport report = Create(audience, language);
        foreach (string text in new[] { Unescape(report.ToMarkdown()), VisibleText(report.ToHtml()) })
        {
            string[] needed =
            [
                "李 <小> 明", "13800000000", "王导师", "scammer-9", "+85212345678", "家里",
                "2026-11-03 20:15:00 (UTC+08:00)", "2026-11-08 20:15:00 (UTC+08:00)", "11月3日有人加我。",
                "CNY 15,800.50", "CNY 12,800.50", SampleBundle.Payee, "张某", "某银行", "202611030001234567890123", "9990001112223334", "2026-11-04 00:15:00 (UTC+08:00)",
                "000001–000004", "000005", "000006", "000009", _bundle.ManifestSha256!, _bundle.Manifest!.ManifestId, "手机坏了一天", "本人从自己的手机导出", "A-1", "B-2",
            ];
            Assert.Multiple(() =>
            {
                foreach (string fact in needed)
                    Assert.That(text.Contains(fact, StringComparison.Ordinal), Is.True, $"{fact} is missing from: {text}");
            });
        }
    }

    [TestCaseSource(nameof(All))]
    public void No_secret_is_in_it(ReportAudience audience, string language)
    {
        IncidentReport report = Create(audience, language);
        foreach (string text in new[] { Unescape(report.ToMarkdown()), VisibleText(report.ToHtml()) })
        {
            foreach (string secret in new[] { "110101199003074514", "abc123", "482913", "4111 1111", "mima1234", "zzz999", "6217000000008888", "621700", "老师带你赚钱" })
                Assert.That(text.Contains(secret, StringComparison.Ordinal), Is.False, secret);
        }
    }

    [TestCaseSource(nameof(All))]
    public void Its_page_is_sound_and_made_for_print(ReportAudience audience, string language)
    {
        string html = Create(audience, language).ToHtml();
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.StartWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">"));
            Assert.That(html, Does.Contain("@page{size:A4"));
            Assert.That(html, Does.Contain("default-src 'none'"));
            Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("src="));
            Assert.That(Regex.Count(html, "<h1>"), Is.EqualTo(1));
            Assert.That(Regex.Count(html, "<table>"), Is.EqualTo(Regex.Count(html, "<caption>")).And.GreaterThanOrEqualTo(2));
            Assert.That(Regex.Count(html, "class=\"sign\""), Is.EqualTo(1));
            Assert.That(XDocument.Parse(AsXml(html)).Root!.Name.LocalName, Is.EqualTo("html"), "every element is closed");
        });
    }

    [TestCaseSource(nameof(All))]
    public void An_empty_form_gives_lines_to_write_on(ReportAudience audience, string language)
    {
        IncidentReport report = IncidentReport.Create(audience, CultureInfo.GetCultureInfo(language), new IncidentForm());
        Assert.That(Regex.Count(report.ToHtml(), "class=\"blank\""), Is.GreaterThanOrEqualTo(12));
        Assert.That(Regex.Count(report.ToMarkdown(), "______________________"), Is.GreaterThanOrEqualTo(12));
        Assert.That(report.ToMarkdown(), Does.Contain("- [ ] "));
        Assert.That(report.Language, Is.EqualTo(language));
    }

    [Test]
    public void The_five_things_to_have_ready_each_have_their_section()
    {
        string markdown = Create(ReportAudience.Police, "en").ToMarkdown();
        Assert.That(Headings().Matches(markdown).Select(static match => match.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal)).Take(5),
            Is.EqualTo(new[] { "1. Who", "2. When and where", "3. How", "4. How much", "5. Evidence" }));
    }

    [Test]
    public void Without_names_in_the_form_the_other_side_is_taken_from_the_bundle()
    {
        string markdown = Unescape(IncidentReport.Create(ReportAudience.Police, CultureInfo.GetCultureInfo("en"), new IncidentForm(), _bundle.Manifest, _bundle.ManifestSha256).ToMarkdown());
        Assert.That(markdown, Does.Contain("scammer-9").And.Contain("导师").And.Contain("+85212345678"));
        Assert.That(markdown, Does.Not.Contain("** victim\n"));
        Assert.That(markdown, Does.Contain("demo-chat"));
    }

    [Test]
    public void Losses_are_summed_by_currency()
    {
        var form = new IncidentForm
        {
            FurtherTransfers =
            [
                new TransferItem { PayeeAccount = "payee-1", At = SampleBundle.Start, Amount = 0.1m, Currency = "USDT" },
                new TransferItem { PayeeAccount = "payee-2", At = SampleBundle.Start, Amount = 0.2m, Currency = "usdt" },
                new TransferItem { PayeeAccount = "payee-2", At = SampleBundle.Start, Amount = 5m, Currency = "HKD" },
            ],
        };
        string markdown = IncidentReport.Create(ReportAudience.Bank, CultureInfo.GetCultureInfo("en"), form).ToMarkdown();
        Assert.That(markdown, Does.Contain("**Total** USDT 0.3<br>HKD 5\n"));
        Assert.That(Regex.Count(markdown, "^- payee-[12]", RegexOptions.Multiline), Is.EqualTo(2));
    }

    [Test]
    public void An_audience_that_does_not_exist_is_refused() =>
        Assert.That(() => IncidentReport.Create((ReportAudience)9, CultureInfo.InvariantCulture, new IncidentForm()), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private IncidentReport Create(ReportAudience audience, string language) =>
        IncidentReport.Create(audience, CultureInfo.GetCultureInfo(language), s_form, _bundle.Manifest, _bundle.ManifestSha256);

    private static string VisibleText(string html) => System.Net.WebUtility.HtmlDecode(Tags().Replace(html[html.IndexOf("<main>", StringComparison.Ordinal)..], ""));

    private static string Unescape(string markdown) => Regex.Replace(markdown, @"\\(.)", "$1");

    private static string AsXml(string html) => VoidElements().Replace(html.Replace("<!DOCTYPE html>\n", "", StringComparison.Ordinal), "<$1/>");

    [GeneratedRegex("<((?:meta|br)[^>]*)>")]
    private static partial Regex VoidElements();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
