using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Models;

/// <summary>A lexicon and the bytes it was read from.</summary>
internal sealed record LexiconFile(string Path, byte[] Bytes, Lexicon Lexicon)
{
    public static LexiconFile Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > LexiconLimits.FileSize })
            throw new ToolException($"{path}: is longer than {LexiconLimits.FileSize / (1024 * 1024)} MiB. Split it into several lexicons.");
        var bytes = File.ReadAllBytes(path);
        return new LexiconFile(path, bytes, Lexicon.Parse(bytes, path));
    }
}
