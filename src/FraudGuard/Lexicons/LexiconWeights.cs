using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FraudGuard.Lexicons;

/// <summary>Changes weights in a lexicon file and leaves every other byte as it is.</summary>
public static class LexiconWeights
{
    /// <summary>Writes new weights, and a new bias, into a lexicon file.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <param name="weights">The new weights by the id of the term, rule or signal. Entries it doesn't name keep theirs.</param>
    /// <param name="bias">The new bias, or <see langword="null"/> to keep it.</param>
    /// <param name="name">What errors call the file.</param>
    /// <returns>The file with the new weights.</returns>
    /// <exception cref="LexiconException">The file isn't a valid lexicon, or wouldn't be one with the new weights.</exception>
    /// <exception cref="ArgumentException">The file has no entry with a given id, or no bias to change.</exception>
    public static byte[] Rewrite(ReadOnlySpan<byte> utf8Json, IReadOnlyDictionary<string, double> weights, double? bias, string name)
    {
        ArgumentNullException.ThrowIfNull(weights);
        LexiconReader.Read(utf8Json, name);
        var places = FindNumbers(utf8Json, out var biasPlace);
        var changes = new SortedList<int, (int Length, double Value)>();
        foreach (var (id, weight) in weights)
        {
            if (!places.TryGetValue(id, out var place)) throw new ArgumentException($"{name} has no entry with the id '{id}'.", nameof(weights));
            changes.Add(place.Start, (place.Length, weight));
        }

        if (bias is { } newBias)
        {
            if (biasPlace is not { } place) throw new ArgumentException($"{name} states no bias.", nameof(bias));
            changes.Add(place.Start, (place.Length, newBias));
        }

        using var result = new MemoryStream(utf8Json.Length + 16 * changes.Count);
        var copied = 0;
        foreach (var (start, (length, value)) in changes)
        {
            result.Write(utf8Json[copied..start]);
            result.Write(Encoding.ASCII.GetBytes(value.ToString("R", CultureInfo.InvariantCulture)));
            copied = start + length;
        }

        result.Write(utf8Json[copied..]);
        var rewritten = result.ToArray();
        LexiconReader.Read(rewritten, name);
        return rewritten;
    }

    // Where the number of each entry's weight stands. The file has been read before, so its shape is known.
    private static Dictionary<string, (int Start, int Length)> FindNumbers(ReadOnlySpan<byte> utf8Json, out (int Start, int Length)? bias)
    {
        const int EntryDepth = 2;
        var offset = utf8Json.StartsWith(LexiconReader.ByteOrderMark) ? LexiconReader.ByteOrderMark.Length : 0;
        var reader = new Utf8JsonReader(utf8Json[offset..]);
        var places = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        bias = null;
        var id = (string?)null;
        var weight = ((int, int)?)null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == EntryDepth)
            {
                if (id is not null && weight is { } place) places[id] = place;
                (id, weight) = (null, null);
            }

            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var depth = reader.CurrentDepth - 1;
            var (isId, isWeight, isBias) = (reader.ValueTextEquals("id"u8), reader.ValueTextEquals("weight"u8), reader.ValueTextEquals("bias"u8));
            reader.Read();
            if (depth == EntryDepth && isId) id = reader.GetString();
            if (depth == EntryDepth && isWeight) weight = Place(reader);
            if (depth == 0 && isBias && reader.TokenType == JsonTokenType.Number) bias = Place(reader);
        }

        return places;

        (int, int) Place(in Utf8JsonReader at) => ((int)at.TokenStartIndex + offset, at.ValueSpan.Length);
    }
}
