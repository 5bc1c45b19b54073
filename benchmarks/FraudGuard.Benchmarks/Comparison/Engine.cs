using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using FraudGuard.Matching;

namespace FraudGuard.Benchmarks.Comparison;

/// <summary>A way to search, ready to run over messages.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Run">Searches all messages and returns how many matches (or matching messages) there are.</param>
/// <param name="MessageLimit">How many messages it gets, so that slow ones do not hold up the others.</param>
internal sealed record Engine(string Name, Func<string[], long> Run, int MessageLimit = int.MaxValue)
{
    /// <summary>Beyond so many keywords some engines take minutes to build or to run.</summary>
    public const int MaxKeywordsForSlow = 1000;

    public static bool IsSlow(string way) => way is "ContainsLoop" or "RegexCompiled" or "RegexNonBacktracking";

    public static Engine SearchValuesContainsAny(string[] keywords)
    {
        var values = SearchValues.Create(keywords, StringComparison.Ordinal);
        return new Engine("SearchValues ContainsAny", messages =>
        {
            var found = 0L;
            foreach (var message in messages)
                if (message.AsSpan().ContainsAny(values)) found++;
            return found;
        });
    }

    public static Engine Count(string name, KeywordMatcher matcher) => new(name, messages =>
    {
        var found = 0L;
        foreach (var message in messages) found += matcher.Count(message);
        return found;
    });

    public static Engine IsMatch(string name, KeywordMatcher matcher) => new(name, messages =>
    {
        var found = 0L;
        foreach (var message in messages)
            if (matcher.IsMatch(message)) found++;
        return found;
    });

    /// <summary>Counts in the same messages as UTF-8. Time is per UTF-16 unit, to be compared with the others.</summary>
    public static Engine CountUtf8(string name, KeywordMatcher matcher, string[] messages)
    {
        var utf8 = messages.Select(Encoding.UTF8.GetBytes).ToArray();
        return new Engine(name, _ =>
        {
            var found = 0L;
            foreach (var message in utf8) found += matcher.Count(message);
            return found;
        });
    }

    public static Engine Textbook(string[] keywords)
    {
        var automaton = new TextbookAhoCorasick(keywords);
        return new Engine(
            "textbook Aho-Corasick",
            messages =>
            {
                var found = 0L;
                foreach (var message in messages) found += automaton.Count(message);
                return found;
            },
            4000);
    }

    public static Engine? ContainsLoop(string[] keywords) => keywords.Length > MaxKeywordsForSlow ? null : new Engine(
        "Contains loop",
        messages =>
        {
            var found = 0L;
            foreach (var message in messages)
                foreach (var keyword in keywords)
                    if (message.Contains(keyword, StringComparison.Ordinal)) found++;
            return found;
        },
        1000);

    public static Engine? Alternation(string name, string[] keywords, RegexOptions options)
    {
        if (keywords.Length > MaxKeywordsForSlow) return null;
        Regex regex;
        try
        {
            regex = new Regex(string.Join('|', keywords.Select(Regex.Escape)), options | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // The non-backtracking engine refuses patterns beyond a size.
            return null;
        }

        return new Engine(
            name,
            messages =>
            {
                var found = 0L;
                foreach (var message in messages) found += regex.Count(message);
                return found;
            },
            500);
    }
}
