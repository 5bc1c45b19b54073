namespace FraudGuard.Lexicons;

/// <summary>What phrases, combinations and detected things mean: read from a file, checked, immutable.</summary>
/// <remarks>The format is described in docs/lexicon-format.md and docs/schemas/lexicon.schema.json.</remarks>
public sealed class Lexicon
{
    internal Lexicon() { }

    /// <summary>The lexicon's id; no two loaded lexicons share one.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, as assessments report it.</summary>
    public required string Version { get; init; }

    /// <summary>The language of its terms as a BCP 47 tag; <c>und</c> when they belong to none.</summary>
    public required string Language { get; init; }

    /// <summary>What it is for, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The log-odds of a message without any signal, or <see langword="null"/> when another lexicon states it.</summary>
    public double? Bias { get; init; }

    /// <summary>The terms, in the order of the file.</summary>
    public required IReadOnlyList<LexiconTerm> Terms { get; init; }

    /// <summary>The rules, in the order of the file.</summary>
    public required IReadOnlyList<LexiconRule> Rules { get; init; }

    /// <summary>The signals of detectors and context, in the order of the file.</summary>
    public required IReadOnlyList<LexiconSignal> Signals { get; init; }

    /// <summary>The groups for which the file says something, in the order of the file.</summary>
    public required IReadOnlyList<LexiconGroup> Groups { get; init; }

    /// <summary>The file or the name it was loaded under, as errors show it.</summary>
    public required string Source { get; init; }

    /// <summary>Reads a lexicon file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="LexiconException">The file isn't a valid lexicon.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static Lexicon LoadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>Reads a lexicon from a stream, which stays open.</summary>
    /// <param name="stream">The JSON in UTF-8.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="LexiconException">The stream doesn't hold a valid lexicon.</exception>
    public static Lexicon Load(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return LexiconReader.Read(ReadBounded(stream, name), name);
    }

    /// <summary>Reads a lexicon from memory.</summary>
    /// <param name="utf8Json">The JSON in UTF-8.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="LexiconException">The bytes aren't a valid lexicon.</exception>
    public static Lexicon Parse(ReadOnlySpan<byte> utf8Json, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return LexiconReader.Read(utf8Json, name);
    }

    // One byte beyond the limit is enough to know that a stream is too long, however long it claims to be.
    private static ReadOnlySpan<byte> ReadBounded(Stream stream, string name)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length += read;
            if (length > LexiconLimits.FileSize) throw LexiconReader.TooLarge(name);
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(2 * buffer.Length, LexiconLimits.FileSize + 1));
        }

        return buffer.AsSpan(0, length);
    }
}
