using System.Globalization;
using FraudGuard.Guidance;

namespace ChatHost;

/// <summary>The languages of the page: those of the library.</summary>
internal static class Languages
{
    public static IReadOnlyList<string> All { get; } =
        [GuidanceLanguage.SimplifiedChinese, GuidanceLanguage.TraditionalChinese, GuidanceLanguage.English];

    /// <summary>The culture of one of <see cref="All"/>; anything else a browser may send leads to English.</summary>
    public static CultureInfo Culture(string? language) =>
        CultureInfo.GetCultureInfo(language is not null && All.Contains(language) ? language : GuidanceLanguage.English);
}
