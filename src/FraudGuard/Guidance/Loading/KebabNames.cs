using System.Collections.Frozen;
using System.Text;

namespace FraudGuard.Guidance;

/// <summary>The kebab-case names under which an enum stands in JSON.</summary>
internal static class KebabNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> s_values =
        Enum.GetValues<T>().ToFrozenDictionary(static v => ToKebab(v.ToString()), StringComparer.Ordinal);

    public static IEnumerable<string> All => Enum.GetValues<T>().Select(static v => ToKebab(v.ToString()));

    public static bool TryParse(string name, out T value) => s_values.TryGetValue(name, out value);

    public static string Of(T value) => ToKebab(value.ToString());

    private static string ToKebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }
        return kebab.ToString();
    }
}
