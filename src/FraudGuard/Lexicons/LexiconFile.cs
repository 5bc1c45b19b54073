using System.Security.Cryptography;

namespace FraudGuard.Lexicons;

/// <summary>A lexicon file at one moment: what it held, and what tells it from what it holds later.</summary>
internal sealed class LexiconFile
{
    private readonly byte[] _content;

    private LexiconFile(string path, byte[] content)
    {
        Path = path;
        _content = content;
        Hash = Convert.ToHexString(SHA256.HashData(content));
    }

    public string Path { get; }

    public string Hash { get; }

    /// <summary>Reads the file without keeping anyone from writing, replacing or deleting it.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static LexiconFile Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];

        // One piece beyond the limit is enough for the reader to refuse it.
        for (int read; content.Length <= LexiconLimits.FileSize && (read = stream.Read(buffer)) > 0;) content.Write(buffer, 0, read);
        return new(path, content.ToArray());
    }

    /// <exception cref="LexiconException">It isn't a valid lexicon.</exception>
    public Lexicon Parse() => Lexicon.Parse(_content, Path);
}
