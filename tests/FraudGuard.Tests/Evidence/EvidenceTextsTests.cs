using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed partial class EvidenceTextsTests
{
    private static readonly string[] s_languages = ["zh-Hans", "zh-Hant", "en"];

    [Test]
    public void Every_text_exists_in_every_language_with_the_same_blanks()
    {
        Dictionary<string, string> english = Read("en");
        foreach (string language in s_languages)
        {
            Dictionary<string, string> texts = Read(language);
            Assert.That(texts.Keys, Is.EquivalentTo(english.Keys), language);
            foreach ((string key, string text) in texts)
            {
                Assert.That(text.Trim(), Is.Not.Empty.And.EqualTo(text), $"{language} {key}");
                Assert.That(Blanks().Matches(text).Select(static match => match.Value).Order(), Is.EqualTo(Blanks().Matches(english[key]).Select(static match => match.Value).Order()), $"{language} {key}");
            }
        }
    }

    [Test]
    public void Chinese_is_Chinese_and_its_two_scripts_do_not_mix()
    {
        Assert.That(Read("en").Values.Where(static text => text.Any(static c => c is >= '\u4E00' and <= '\u9FFF')), Is.Empty);
        Assert.That(Read("zh-Hans").Values.Where(static text => text.IndexOfAny("證據報轉帳單號碼記錄電話時間檔網個這們對說".ToCharArray()) >= 0), Is.Empty);
        Assert.That(Read("zh-Hant").Values.Where(static text => text.IndexOfAny("证据报转账单号码记录电话时间档网个这们对说".ToCharArray().Except("据".ToCharArray()).Except("码".ToCharArray()).ToArray()) >= 0), Is.Empty);
        string[] neutral = ["SHA-256"];
        foreach (string language in new[] { "zh-Hans", "zh-Hant" })
            Assert.That(Read(language).Values.Except(neutral).Where(static text => !text.Any(static c => c is >= '\u4E00' and <= '\u9FFF')), Is.Empty);
    }

    [TestCaseSource(nameof(s_languages))]
    public void No_text_promises_blames_or_calls_anything_safe(string language)
    {
        string[] forbidden =
        [
            "一定能追回", "保证追回", "保證追回", "全额追回", "可作为证据", "可作為證據", "具有法律效力", "绝对安全", "是安全的", "你上当", "您上当", "上當", "轻信", "輕信", "贪", "貪", "杀猪盘", "殺豬盤",
            "guarantee", "will get your money back", "admissible", "is safe", "you fell for", "should have known", "legally valid", "pig butchering",
        ];
        foreach ((string key, string text) in Read(language))
        {
            foreach (string phrase in forbidden)
                Assert.That(text.Contains(phrase, StringComparison.OrdinalIgnoreCase), Is.False, $"{key}: {phrase}");
        }
    }

    [Test]
    public async Task No_text_is_missing_for_any_member_of_the_model()
    {
        // Builds an index with every kind, method, artefact, action and role; a missing text would be an exception.
        foreach (string culture in s_languages)
        {
            EvidenceBundleBuilder builder = SampleBundle.Full(SampleBundle.Options(culture));
            foreach (CaptureMethod method in Enum.GetValues<CaptureMethod>())
                builder.Add(new FileItem { CaptureMethod = method }, SampleBundle.Attachment("a", [1]));
            foreach (ArtefactType type in Enum.GetValues<ArtefactType>())
                builder.Add(new ArtefactItem { Type = type, Value = "v" });
            foreach (CustodyAction action in Enum.GetValues<CustodyAction>())
                builder.AddCustody(new CustodyEvent { At = SampleBundle.Start, Actor = "a", Action = action });
            builder.Add(new CallItem { Counterparty = "1", StartedAt = SampleBundle.Start, PlacedByVictim = true, Video = true });
            builder.Add(SampleBundle.Message("z", "\ud800") with { CaptureMethod = CaptureMethod.Unspecified });
            foreach (CollectorRole role in Enum.GetValues<CollectorRole>())
            {
                builder.Collector = new EvidenceCollector { Role = role };
                Assert.That(SampleBundle.Verify(await SampleBundle.BuildAsync(builder)).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
            }
        }
    }

    [Test]
    public async Task The_conclusion_is_said_in_each_language()
    {
        byte[] archive = await SampleBundle.BuildAsync(SampleBundle.Small());
        var sentences = new HashSet<string>();
        foreach (byte[] bytes in new[] { archive, ArchiveBytes.Insert(archive, archive.Length, 0), [] })
        {
            foreach (string language in s_languages)
                sentences.Add(SampleBundle.Verify(bytes).Describe(CultureInfo.GetCultureInfo(language)));
        }

        Assert.That(sentences, Has.Count.EqualTo(9));
    }

    private static Dictionary<string, string> Read(string language)
    {
        using Stream stream = typeof(EvidenceBundle).Assembly.GetManifestResourceStream($"FraudGuard.Evidence.Resources.evidence-{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Blanks();
}
