using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>The languages of the built-in guidance, and how a user's culture leads to one.</summary>
public static class GuidanceLanguage
{
    /// <summary>Simplified Chinese.</summary>
    public const string SimplifiedChinese = "zh-Hans";

    /// <summary>Traditional Chinese.</summary>
    public const string TraditionalChinese = "zh-Hant";

    /// <summary>English.</summary>
    public const string English = "en";

    private static readonly string[] s_traditionalRegions = ["zh-TW", "zh-HK", "zh-MO"];

    /// <summary>
    /// The language nearest to a culture: the culture itself or a parent of it; <c>zh-TW</c>, <c>zh-HK</c> and <c>zh-MO</c>
    /// lead to <c>zh-Hant</c>, other Chinese to <c>zh-Hans</c>; everything else leads to <c>en</c>, or to the first language
    /// when there is no English.
    /// </summary>
    /// <param name="culture">The user's culture.</param>
    /// <param name="languages">The languages to choose from; at least one.</param>
    /// <returns>One of <paramref name="languages"/>.</returns>
    public static string Resolve(CultureInfo culture, IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(languages);
        if (languages.Count == 0) throw new ArgumentException("There is no language to choose from.", nameof(languages));

        // By name and not by CultureInfo.Parent, which knows no parents under globalization-invariant mode.
        for (var name = culture.Name; name.Length > 0; name = Parent(name))
        {
            if (Find(name, languages) is { } exact) return exact;
        }
        if (culture.Name.Equals("zh", StringComparison.OrdinalIgnoreCase)
            || culture.Name.StartsWith("zh-", StringComparison.OrdinalIgnoreCase))
        {
            if (Find(SimplifiedChinese, languages) is { } simplified) return simplified;
            if (Find(TraditionalChinese, languages) is { } traditional) return traditional;
        }
        return Find(English, languages) ?? languages[0];
    }

    private static string Parent(string name)
    {
        foreach (var region in s_traditionalRegions)
        {
            if (name.Equals(region, StringComparison.OrdinalIgnoreCase)) return TraditionalChinese;
        }
        var dash = name.LastIndexOf('-');
        return dash < 0 ? "" : name[..dash];
    }

    private static string? Find(string name, IReadOnlyList<string> languages)
    {
        foreach (var language in languages)
        {
            if (language.Equals(name, StringComparison.OrdinalIgnoreCase)) return language;
        }
        return null;
    }
}
