using FraudGuard.Matching;

namespace FraudGuard.Inspection;

// How a whole message is written around a filter, judged by how much of it is: signs between the letters, every letter
// several times, digits in place of letters. Where only a word or two are written so, the matcher deals with it.
internal struct LooseWriting
{
    private const int LeastGaps = 3;
    private const int SignPercent = 12;
    private const int SpacePercent = 60;
    private const int LeastRuns = 4;
    private const int LeastLeetWords = 2;
    private const int LeetPercent = 25;

    // So far from a sign the dot of its link may be.
    private const int LinkReach = 40;

    private bool _hasSigns;
    private bool _hasSpaces;
    private bool _hasWideSpaces;

    // Signs that words and names have too are passed over between Latin letters only where there are many of them.
    private bool _hasHyphens;
    private bool _hasSlashes;
    private bool _hasUnderscores;

    // Where one sign stands between all letters, another one is part of the word.
    private bool _isEverywhere;
    private bool _isLeet;

    // How often every Latin letter, and every other one, stands in a row; 1 in ordinary writing.
    private int _latinRun;
    private int _otherRun;

    public readonly bool IsPlain => !_hasSigns && !_hasSpaces && !_isLeet && _latinRun == 1 && _otherRun == 1;

    public static LooseWriting Judge(ReadOnlySpan<char> text, TextTraits traits, Folding flags)
    {
        var result = new LooseWriting { _latinRun = 1, _otherRun = 1 };
        if ((flags & Folding.Separators) != 0) result.JudgeGaps(text, traits);
        if ((flags & Folding.Repeats) != 0) result.JudgeRuns(text);
        if ((flags & Folding.Leet) != 0 && (traits & TextTraits.Letter) != 0 && (traits & (TextTraits.Digit | TextTraits.Currency)) != 0) result.JudgeLeet(text);
        return result;
    }

    public readonly void Undo(ref ReadText text)
    {
        if (_hasSigns || _hasSpaces) text.Shorten(DropGaps(text.Units, text.Origins));
        if (_latinRun > 1 || _otherRun > 1) text.Shorten(ShortenRuns(text.Units, text.Origins));
        if (_isLeet) ReadLeet(text.Units);
    }

    private void JudgeGaps(ReadOnlySpan<char> text, TextTraits traits)
    {
        if ((traits & (TextTraits.Sign | TextTraits.Unclear)) == 0 && text.Count(' ') * 5 < text.Length * 2) return;
        var (tight, signed, spaced, wide) = (0, 0, 0, 0);
        var (hyphens, slashes, underscores) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            var isWord = IsWordAt(text, i, out var length);
            i += length;
            if (!isWord) continue;
            var end = EndOfGap(text, i, out var isSigns, out var isSpaces);
            if (end < text.Length && IsWordAt(text, end, out _))
            {
                if (end == i) tight++;
                else if (isSpaces && end == i + 1) spaced++;
                else if (isSpaces) wide++;
                else if (isSigns && !(end == i + 1 && ReadingSigns.IsWeak(text[i]) && !IsAlternating(text, i) && IsInLink(text, i)))
                {
                    signed++;
                    if (text[i] == '-') hyphens++;
                    else if (text[i] == '/') slashes++;
                    else if (text[i] == '_') underscores++;
                }
            }

            i = end;
        }

        _hasSigns = signed >= LeastGaps && signed * 100 >= SignPercent * (tight + signed);
        _hasSpaces = spaced >= LeastGaps && spaced * 100 >= SpacePercent * (tight + signed + spaced);
        _hasWideSpaces = wide > 0;
        _isEverywhere = signed > 4 * tight;
        (_hasHyphens, _hasSlashes, _hasUnderscores) = (IsCommon(hyphens, signed), IsCommon(slashes, signed), IsCommon(underscores, signed));

        static bool IsCommon(int sign, int all) => sign >= LeastGaps && sign * 5 >= all;
    }

    private readonly int DropGaps(Span<char> text, Span<Origin> origins)
    {
        var at = 0;
        var isAfterWord = false;
        var last = '\0';
        var afterLast = -1;
        var wordStart = 0;
        for (var i = 0; i < text.Length;)
        {
            if (isAfterWord)
            {
                var end = EndOfGap(text, i, out var isSigns, out var isSpaces);
                if (end > i && end < text.Length && IsWordAt(text, end, out _))
                {
                    // The unit right before a gap has not been written over, whatever was dropped before.
                    if (_hasSigns && isSigns && ((afterLast == i - 1 && last == text[i]) || IsDropped(text, i, end, at, afterLast >= wordStart && last != text[i])))
                    {
                        (last, afterLast) = (text[i], end);
                        i = end;
                    }
                    else if (_hasSpaces && isSpaces && (_hasWideSpaces || !(IsLatin(text[i - 1]) && IsLatin(text[end]))))
                    {
                        // Where letters stand apart, words stand further apart.
                        i = end == i + 1 ? end : end - 1;
                    }
                }
            }

            isAfterWord = IsWordAt(text, i, out var length);
            if (!isAfterWord) wordStart = i + length;
            for (; length > 0; length--, i++, at++) (text[at], origins[at]) = (text[i], origins[i]);
        }

        return at;
    }

    // Whether a gap of signs is no part of a word, a number or a link.
    private readonly bool IsDropped(ReadOnlySpan<char> text, int start, int end, int written, bool isAfterOther)
    {
        if (end != start + 1) return true;
        var (before, sign, after) = (text[start - 1], text[start], text[end]);
        if (!ReadingSigns.IsWeak(sign) || IsAlternating(text, start)) return true;
        if (sign == '/' && IsNumber(before) && "天日周週月年小時时hdwmy".Contains(char.ToLowerInvariant(after))) return false;
        // 138-1234 stays, 2-00 does not.
        if (sign == '-' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            return !(written > 1 && char.IsAsciiDigit(text[written - 2]) && HasDigitNear(text[(end + 1)..]));
        if (IsInLink(text, start)) return false;
        // auto-renewed, a/c, some_one
        return !(IsLatin(before) || IsLatin(after)) || (!_isEverywhere && (isAfterOther || IsBeforeOther(text, start))) || sign switch { '-' => _hasHyphens, '/' => _hasSlashes, '_' => _hasUnderscores, _ => true };

        static bool IsNumber(char unit) => char.IsAsciiDigit(unit) || unit is '元' or '块' or '塊' or 'u' or 'U' or 'k' or 'K' or '万';

        static bool HasDigitNear(ReadOnlySpan<char> text) =>
            text.Length > 0 && (char.IsAsciiDigit(text[0]) || (text.Length > 1 && !IsWordAt(text, 0, out _) && char.IsAsciiDigit(text[1])));
    }

    // Whether the word goes on with another sign in it, as no ordinary word does.
    private static bool IsBeforeOther(ReadOnlySpan<char> text, int index)
    {
        for (var i = index + 1; i < Math.Min(text.Length - 1, index + LinkReach); i++)
        {
            var kind = ReadingSigns.ClassAt(text, i, out _);
            if (ReadingSigns.IsWord(kind)) continue;
            return ReadingSigns.IsSign(text[i], kind) && text[i] != text[index] && IsWordAt(text, i + 1, out _);
        }

        return false;
    }

    // h-t-t-p: the same sign on both sides of the next letter.
    private static bool IsAlternating(ReadOnlySpan<char> text, int index) => index + 2 < text.Length && text[index + 2] == text[index];

    // Whether a sign stands among Latin letters and digits with a dot in between.
    private static bool IsInLink(ReadOnlySpan<char> text, int index)
    {
        for (var i = index + 1; i < Math.Min(text.Length - 1, index + LinkReach) && text[i] is > ' ' and <= '~'; i++)
            if (text[i] == '.' && char.IsAsciiLetterOrDigit(text[i + 1])) return true;
        for (var i = index - 1; i >= Math.Max(0, index - LinkReach) && text[i] is > ' ' and <= '~'; i--)
            if (text[i] == '.' && char.IsAsciiLetterOrDigit(text[i + 1])) return true;
        return false;
    }

    private void JudgeRuns(ReadOnlySpan<char> text)
    {
        var (latin, other, runs) = (int.MaxValue, int.MaxValue, 0);
        for (var i = 0; i < text.Length;)
        {
            if (!IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var length = RunAt(text, i, text.Length);
            ref var least = ref IsLatin(text[i]) ? ref latin : ref other;
            least = Math.Min(least, length);
            // In ordinary writing the first letter of the message already stands alone.
            if (length == 1) return;
            runs++;
            i += length;
        }

        if (runs < LeastRuns) return;
        if (latin != int.MaxValue) _latinRun = latin;
        if (other != int.MaxValue) _otherRun = other;
    }

    private readonly int ShortenRuns(Span<char> text, Span<Origin> origins)
    {
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            var run = !IsLetter(text[i]) ? 1 : IsLatin(text[i]) ? _latinRun : _otherRun;
            (text[at], origins[at]) = (text[i], new Origin(origins[i].Start, origins[i + run - 1].End));
            // A run that doesn't divide evenly keeps its rest together.
            var left = run == 1 ? 0 : RunAt(text, i, 2 * run) - run;
            if (left > 0 && left < run)
            {
                origins[at] = new Origin(origins[at].Start, origins[i + run + left - 1].End);
                run += left;
            }

            at++;
            i += run;
        }

        return at;
    }

    private void JudgeLeet(ReadOnlySpan<char> text)
    {
        var (words, leet) = (0, 0);
        for (var i = 0; LeetWord.TryRead(text, ref i, out var word);)
        {
            if (!word.HasLetters) continue;
            words++;
            if (word.IsLeet) leet++;
        }

        _isLeet = leet >= LeastLeetWords && leet * 100 >= LeetPercent * words;
    }

    private static void ReadLeet(Span<char> text)
    {
        for (var i = 0; LeetWord.TryRead(text, ref i, out var word);)
        {
            if (!word.MayBeLeet) continue;
            // 1 stays: whether it is an i or an l, the matcher finds out.
            foreach (ref var unit in text[word.Start..i])
                unit = unit switch { '0' => 'o', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => unit };
        }
    }

    // Where the signs and spaces end that begin at an index, and whether they are only the one or only the other.
    private static int EndOfGap(ReadOnlySpan<char> text, int index, out bool isSigns, out bool isSpaces)
    {
        (isSigns, isSpaces) = (true, true);
        var signs = 0;
        while (index < text.Length)
        {
            var kind = ReadingSigns.ClassAt(text, index, out var length);
            if (kind == CharacterClass.Space) isSigns = false;
            else if (kind is CharacterClass.Invisible or CharacterClass.CombiningMark || ReadingSigns.IsSign(text[index], kind)) isSpaces = false;
            else break;
            if (++signs > LooseText.MaxGap) isSigns = isSpaces = false;
            index += length;
        }

        return index;
    }

    // How often the unit at an index stands in a row, counted up to a limit.
    private static int RunAt(ReadOnlySpan<char> text, int index, int most)
    {
        var end = index + 1;
        while (end < text.Length && end - index < most && text[end] == text[index]) end++;
        return end - index;
    }

    private static bool IsWordAt(ReadOnlySpan<char> text, int index, out int length) => ReadingSigns.IsWord(ReadingSigns.ClassAt(text, index, out length));

    private static bool IsLetter(char unit) => UnitClasses.Of(unit) is >= CharacterClass.Letter and <= CharacterClass.Hangul;

    private static bool IsLatin(char unit) => char.IsAsciiLetter(unit);
}
