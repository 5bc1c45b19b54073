using System.Text.Json;
using System.Text.RegularExpressions;
using FraudGuard.Guidance;

namespace ChatHost.Tests;

/// <summary>The words of the page are complete, in every language, and keep to the house's rules.</summary>
internal sealed partial class TextTests
{
    private static readonly string s_root = Path.Combine(RepositoryRoot.Path, "samples", "ChatHost", "wwwroot");

    [Test]
    public void Every_language_says_the_same_things()
    {
        var english = Read("en");
        foreach (var language in Languages.All)
        {
            var texts = Read(language);
            Assert.That(texts.Keys, Is.EqualTo(english.Keys), language);
            foreach (var (key, text) in texts)
            {
                Assert.That(text.Trim(), Is.Not.Empty.And.EqualTo(text), $"{language} {key}");
                Assert.That(Placeholders(text), Is.EquivalentTo(Placeholders(english[key])), $"{language} {key}");
            }
        }
    }

    [Test]
    public void Every_text_the_page_asks_for_is_there_and_no_other()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(s_root, "*.html").Concat(Directory.GetFiles(Path.Combine(s_root, "js"))))
        {
            foreach (Match match in Key().Matches(File.ReadAllText(file))) used.Add(match.Groups[1].Value);
        }

        // Those that are put together.
        used.UnionWith(ChatError.All.Select(static error => $"error.{error}"));
        used.UnionWith(GuidanceRegion.All.Select(static region => $"region.{region}"));
        used.UnionWith(Names<IncidentFacts>().Where(static name => name != "nothing-yet").Select(static name => $"help.happened.{name}"));
        used.UnionWith(Names<PaymentMeans>().Where(static name => name != "unknown").Select(static name => $"help.paid.{name}"));
        Assert.That(Read("en").Keys, Is.EquivalentTo(used));
    }

    [Test]
    public void The_words_blame_nobody_and_promise_nothing()
    {
        foreach (var language in Languages.All)
        {
            foreach (var (key, text) in Read(language))
            {
                Assert.That(text, Does.Not.Match("(?i)\\bsafe\\b|\\bsecure\\b|guarantee|refund|your fault|careless|should have|安全|放心|保证|保證|追回|退回|您的错|您的錯|不小心|应该早|應該早"), $"{language} {key}");
            }
        }
    }

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(static value => JsonSerializer.Serialize(value).Trim('"'));

    private static Dictionary<string, string> Read(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(s_root, "strings", $"{language}.json")))!;

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(static match => match.Value);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?:data-text=""|\bt\(')([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)[""']")]
    private static partial Regex Key();
}
