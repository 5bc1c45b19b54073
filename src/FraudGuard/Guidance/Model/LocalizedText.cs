using System.Diagnostics.CodeAnalysis;

namespace FraudGuard.Guidance;

/// <summary>One text in several languages. Immutable.</summary>
public sealed class LocalizedText
{
    private readonly SortedDictionary<string, string> _texts;

    private LocalizedText(SortedDictionary<string, string> texts) => _texts = texts;

    /// <summary>The languages there are, as BCP 47 tags, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Languages => _texts.Keys;

    /// <summary>Creates a text.</summary>
    /// <param name="texts">Language tags (<c>zh-Hans</c>, <c>zh-Hant</c>, <c>en</c>, …) with the words in that language.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">A tag or a text is empty, or a tag is given twice.</exception>
    public static LocalizedText Create(params IEnumerable<(string Language, string Text)> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var map = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, text) in texts)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(language, nameof(texts));
            if (string.IsNullOrWhiteSpace(text))
                throw new ArgumentException($"The text for '{language}' is empty.", nameof(texts));
            if (!map.TryAdd(language, text))
                throw new ArgumentException($"The language '{language}' is given twice.", nameof(texts));
        }
        return new(map);
    }

    /// <summary>Looks the words up in one language, without any fallback.</summary>
    /// <param name="language">The language tag.</param>
    /// <param name="text">The words, when there are any.</param>
    /// <returns>Whether there are words in that language.</returns>
    public bool TryGet(string language, [NotNullWhen(true)] out string? text) => _texts.TryGetValue(language, out text);

    /// <summary>The same text with the words of one language replaced or added.</summary>
    /// <param name="language">The language tag.</param>
    /// <param name="text">The words.</param>
    /// <returns>The new text.</returns>
    public LocalizedText With(string language, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new(new(_texts, StringComparer.OrdinalIgnoreCase) { [language] = text });
    }

    // A catalogue is only ever built complete, so a missing text here is a defect and not a reason to show another language.
    internal string In(string language) =>
        TryGet(language, out var text) ? text : throw new InvalidOperationException($"A text has no words in '{language}'.");

    /// <inheritdoc/>
    public override string ToString() => _texts.TryGetValue("en", out var text) ? text : _texts.Values.FirstOrDefault() ?? "";
}
