using System.Buffers;
using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <content>
/// Searches in UTF-8. The bytes are decoded into a buffer, which costs far less than it saves: the gate and the automaton
/// then see the same units as ever, and only what is found is mapped back to bytes.
/// </content>
public sealed partial class KeywordMatcher
{
    private const int UnitsOnStack = 512;

    /// <summary>Whether any keyword occurs in a text.</summary>
    /// <param name="utf8">
    /// The text in UTF-8. Ill-formed bytes match nothing, and neither does what would lie across them. A keyword that
    /// begins or ends with half a surrogate pair has no UTF-8 and is not found.
    /// </param>
    /// <returns><see langword="true"/> at the first occurrence found.</returns>
    public bool IsMatch(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= UnitsOnStack ? IsMatchInShort(utf8) : Search(utf8, isCounting: false) != 0;

    /// <summary>How many matches a text has.</summary>
    /// <param name="utf8"><inheritdoc cref="IsMatch(ReadOnlySpan{byte})" path="/param[@name='utf8']"/></param>
    /// <returns>As many as <see cref="EnumerateMatches(ReadOnlySpan{byte})"/> would return.</returns>
    public int Count(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= UnitsOnStack ? CountInShort(utf8) : Search(utf8, isCounting: true);

    /// <summary>The matches in a text, as ranges of bytes; nothing is allocated in steady state.</summary>
    /// <param name="utf8"><inheritdoc cref="IsMatch(ReadOnlySpan{byte})" path="/param[@name='utf8']"/></param>
    /// <returns>An enumerator for <c>foreach</c>, ordered as <see cref="MatchKind"/> says.</returns>
    public Utf8KeywordMatchEnumerator EnumerateMatches(ReadOnlySpan<byte> utf8) => new(this, utf8);

    [SkipLocalsInit]
    private bool IsMatchInShort(ReadOnlySpan<byte> utf8) => Search(utf8, stackalloc char[UnitsOnStack], isCounting: false) != 0;

    [SkipLocalsInit]
    private int CountInShort(ReadOnlySpan<byte> utf8) => Search(utf8, stackalloc char[UnitsOnStack], isCounting: true);

    private int Search(ReadOnlySpan<byte> utf8, bool isCounting)
    {
        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            return Search(utf8, buffer, isCounting);
        }
        finally
        {
            buffer.AsSpan(0, utf8.Length).Clear();
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <returns>How many matches there are; when not counting, 1 for any.</returns>
    private int Search(ReadOnlySpan<byte> utf8, Span<char> buffer, bool isCounting)
    {
        var count = 0;
        var stretches = new Utf8Stretches(utf8, buffer);
        while (stretches.MoveNext())
        {
            var text = stretches.Text;
            var found = isCounting ? Count(text) : IsMatch(text) ? 1 : 0;

            // Where there are pairs of surrogates, a match may be no whole characters; that is looked at one by one.
            if (found != 0 && Utf8Offsets.HasPairs(text)) found = CountWhole(text, isCounting);
            count += found;
            if (count != 0 && !isCounting) break;
        }

        return count;
    }

    private int CountWhole(ReadOnlySpan<char> text, bool isCounting)
    {
        var count = 0;
        foreach (var match in EnumerateMatches(text))
        {
            if (!Utf8Offsets.IsWhole(text, match)) continue;
            count++;
            if (!isCounting) break;
        }

        return count;
    }
}
