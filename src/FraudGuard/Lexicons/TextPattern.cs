using System.Text;

namespace FraudGuard.Lexicons;

// "{add|contact} me {now|}": every alternative in braces spelt out. A backslash makes the next character an ordinary one.
internal static class TextPattern
{
    private const char Escape = '\\';

    // Returns what is wrong with the pattern, or null and the texts it stands for.
    public static string? Expand(string pattern, int limit, List<string> texts)
    {
        var results = new List<StringBuilder> { new() };
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '{':
                    if (ReadAlternatives(pattern, ref i, out var alternatives) is { } problem) return problem;
                    if ((long)results.Count * alternatives.Count > limit) return $"stands for more than {limit} texts.";
                    results = [.. results.SelectMany(_ => alternatives, static (head, tail) => new StringBuilder(head.ToString()).Append(tail))];
                    break;
                case '}' or '|':
                    return $"has a '{pattern[i]}' outside braces.";
                case Escape when i + 1 == pattern.Length:
                    return "ends in a backslash.";
                default:
                    if (pattern[i] == Escape) i++;
                    foreach (var result in results) result.Append(pattern[i]);
                    break;
            }
        }

        texts.AddRange(results.Select(static r => r.ToString()));
        return null;
    }

    private static string? ReadAlternatives(string pattern, ref int i, out List<string> alternatives)
    {
        alternatives = [];
        var current = new StringBuilder();
        for (i++; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '}':
                    alternatives.Add(current.ToString());
                    return alternatives.Count > 1 ? null : "has braces with nothing to choose from.";
                case '|':
                    alternatives.Add(current.ToString());
                    current.Clear();
                    break;
                case '{':
                    return "has braces within braces.";
                default:
                    if (pattern[i] == Escape && ++i == pattern.Length) return "ends in a backslash.";
                    current.Append(pattern[i]);
                    break;
            }
        }

        return "has a '{' without its '}'.";
    }
}
