using System.Text;

namespace FraudGuard.Warnings;

/// <summary>The 2,048 English words of BIP 39, of which wallets make seed phrases.</summary>
internal static class SeedWords
{
    public const int LongestWord = 8;
    public const int ShortestWord = 3;
    private const string Resource = "FraudGuard.Warnings.Data.bip39-english.txt";

    private static readonly Lazy<string[]> Sorted = new(static () =>
    {
        using var stream = typeof(SeedWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource {Resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Sort(words, StringComparer.Ordinal);
        return words;
    });

    /// <summary>Whether a word, of letters of either case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > LongestWord) return false;
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        var words = Sorted.Value;
        var (low, high) = (0, words.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = lower.SequenceCompareTo(words[middle].AsSpan());
            if (order == 0) return true;
            if (order < 0) high = middle - 1;
            else low = middle + 1;
        }

        return false;
    }
}
