using System.Buffers;

namespace FraudGuard.Inspection.Detectors;

// Lower-case words that are looked for right before or right after something. One look at a single character tells for
// most texts that none of them stands there.
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly SearchValues<char> _firsts;
    private readonly SearchValues<char> _lasts;

    public WordList(params string[] words)
    {
        _words = words;
        _firsts = SearchValues.Create([.. words.Select(static w => w[0]).Distinct()]);
        _lasts = SearchValues.Create([.. words.Select(static w => w[^1]).Distinct()]);
    }

    // The place in the list of the first word that ends the text as a word of its own, or -1.
    public int IndexOfSuffix(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_lasts.Contains(char.ToLowerInvariant(AsciiForm.Of(text[^1])))) return -1;
        for (var i = 0; i < _words.Length; i++)
            if (AsciiForm.EndsWith(text, _words[i]) && IsBorder(_words[i][0], text, text.Length - _words[i].Length - 1)) return i;
        return -1;
    }

    // The place in the list of the first word that begins the text as a word of its own, or -1.
    public int IndexOfPrefix(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_firsts.Contains(char.ToLowerInvariant(AsciiForm.Of(text[0])))) return -1;
        for (var i = 0; i < _words.Length; i++)
            if (AsciiForm.StartsWith(text, _words[i]) && IsBorder(_words[i][^1], text, _words[i].Length)) return i;
        return -1;
    }

    public int LengthOf(int index) => _words[index].Length;

    // Only words of Latin letters have borders to keep.
    private static bool IsBorder(char edge, ReadOnlySpan<char> text, int beyond) =>
        !char.IsAsciiLetter(edge) || (uint)beyond >= (uint)text.Length || !char.IsAsciiLetter(AsciiForm.Of(text[beyond]));
}
