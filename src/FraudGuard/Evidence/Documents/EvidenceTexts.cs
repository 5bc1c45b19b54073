using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace FraudGuard.Evidence;

/// <summary>The words of indexes and reports in one language.</summary>
internal sealed class EvidenceTexts
{
    /// <summary>The languages there are, as BCP 47 tags.</summary>
    public static readonly string[] Languages = ["zh-Hans", "zh-Hant", "en"];

    private static readonly FrozenDictionary<string, Lazy<EvidenceTexts>> s_byLanguage = Languages.ToFrozenDictionary(
        static language => language,
        static language => new Lazy<EvidenceTexts>(() => new EvidenceTexts(language)));

    private readonly FrozenDictionary<string, string> _texts;

    private EvidenceTexts(string language)
    {
        Language = language;
        byte[] json = EmbeddedResource.ReadAllBytes($"FraudGuard.Evidence.Resources.evidence-{language}.json");
        using var document = JsonDocument.Parse(json);
        _texts = document.RootElement.EnumerateObject().ToFrozenDictionary(static text => text.Name, static text => text.Value.GetString()!);
    }

    public string Language { get; }

    public string this[string key] => _texts.TryGetValue(key, out string? text)
        ? text
        : throw new InvalidOperationException($"The text \"{key}\" is missing from evidence-{Language}.json.");

    /// <summary>The texts for a culture. Chinese goes by script, or by region where no script is named; anything else is English.</summary>
    public static EvidenceTexts For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        string[] parts = culture.Name.Split('-');
        if (!parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase))
            return s_byLanguage["en"].Value;
        bool simplified = parts.Contains("Hans", StringComparer.OrdinalIgnoreCase);
        bool traditional = !simplified && parts.Any(static part => part.ToUpperInvariant() is "HANT" or "TW" or "HK" or "MO" or "CHT");
        return s_byLanguage[traditional ? "zh-Hant" : "zh-Hans"].Value;
    }

    public string Format(string key, params ReadOnlySpan<object?> arguments) => string.Format(CultureInfo.InvariantCulture, this[key], arguments.ToArray());

    /// <summary>A time as the evidence gives it, with its offset, never moved to another zone.</summary>
    public static string Time(DateTimeOffset time) => time.ToString(
        time.Offset == TimeSpan.Zero ? "yyyy-MM-dd HH:mm:ss 'UTC'" : "yyyy-MM-dd HH:mm:ss '(UTC'zzz')'", CultureInfo.InvariantCulture);

    /// <summary>An amount with the decimals it was given with.</summary>
    public static string Amount(decimal amount, string currency) =>
        currency + " " + amount.ToString("N" + amount.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
