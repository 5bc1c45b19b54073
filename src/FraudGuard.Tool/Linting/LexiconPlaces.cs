using System.Text.Json;
using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Linting;

/// <summary>Where the entries of a lexicon stand in its file.</summary>
internal sealed class LexiconPlaces
{
    private readonly Dictionary<string, (string Path, int? Line)> _places = new(StringComparer.Ordinal);

    private LexiconPlaces(string file) => File = file;

    public string File { get; }

    /// <param name="lexicon">The lexicon.</param>
    /// <param name="utf8Json">Its file, or nothing for a built-in lexicon, whose lines are not known.</param>
    public static LexiconPlaces Of(Lexicon lexicon, byte[]? utf8Json)
    {
        var places = new LexiconPlaces(lexicon.Source);
        places.Add("$.signals", lexicon.Signals.Select(static s => s.Id));
        places.Add("$.terms", lexicon.Terms.Select(static t => t.Id));
        places.Add("$.rules", lexicon.Rules.Select(static r => r.Id));
        if (utf8Json is not null) places.AddLines(utf8Json);
        return places;
    }

    public LintFinding Finding(LintSeverity severity, string code, string id, string message)
    {
        var (path, line) = _places[id];
        return LintFinding.Of(severity, code, File, $"{path} '{id}'", line, message);
    }

    private void Add(string array, IEnumerable<string> ids)
    {
        var i = 0;
        foreach (var id in ids) _places[id] = ($"{array}[{i++}]", null);
    }

    // The file has been read before, so its shape is known: entries lie in arrays of the outermost object.
    private void AddLines(ReadOnlySpan<byte> utf8Json)
    {
        const int EntryDepth = 3;
        if (utf8Json.StartsWith("\uFEFF"u8)) utf8Json = utf8Json["\uFEFF"u8.Length..];
        var reader = new Utf8JsonReader(utf8Json);
        var (line, counted) = (1, 0);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != EntryDepth || !reader.ValueTextEquals("id"u8)) continue;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            line += utf8Json[counted..start].Count((byte)'\n');
            counted = start;
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } id && _places.TryGetValue(id, out var place)) _places[id] = place with { Line = line };
        }
    }
}
