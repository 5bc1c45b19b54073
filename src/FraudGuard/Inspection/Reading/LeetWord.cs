namespace FraudGuard.Inspection;

// An unbroken run of Latin letters, digits, @ and $, and whether its digits and signs more likely stand for letters.
internal readonly ref struct LeetWord
{
    private readonly ReadOnlySpan<char> _word;
    private readonly int _first;
    private readonly int _last;
    private readonly int _letters;

    private LeetWord(ReadOnlySpan<char> word, int start)
    {
        _word = word;
        Start = start;
        (_first, _last) = (-1, -1);
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i])) continue;
            _letters++;
            _last = i;
            if (_first < 0) _first = i;
        }
    }

    public int Start { get; }

    public bool HasLetters => _letters != 0;

    // Digits between letters, or a single one before or behind several: not 3pm, 10k, mp3, covid19.
    public bool IsLeet
    {
        get
        {
            if (!HasLetters) return false;
            if (_letters != _last - _first + 1) return true;
            var last = _word.Length - 1;
            if (_first == 0) return _last == last - 1 && last > 1 && _word[last] is ('$' or '@' or '3' or '0');
            return _first == 1 && _last == last && _word[0] is '0' or '1' or '3' or '4' or '5' or '@' && _letters > 1 && !IsMeasure(_word[1..]);
        }
    }

    // Whether it is read as letters in a message that is written so throughout: not 85k, 24h.
    public bool MayBeLeet => HasLetters && !(_first > 0 && _last == _word.Length - 1 && IsNumber(_word[.._first]) && IsMeasure(_word[_first..]));

    public static bool TryRead(ReadOnlySpan<char> text, ref int position, out LeetWord word)
    {
        while (position < text.Length && !Belongs(text[position])) position++;
        var start = position;
        while (position < text.Length && Belongs(text[position])) position++;
        word = new LeetWord(text[start..position], start);
        return position > start;
    }

    private static bool Belongs(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '@' or '$';

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
            if (!char.IsAsciiDigit(unit)) return false;
        return true;
    }

    // 10k, 3pm, 5km, 4th.
    private static bool IsMeasure(ReadOnlySpan<char> letters) => (letters.Length == 1 && "kmhdwgbxscfylvup".Contains((char)(letters[0] | 0x20))) || (letters.Length == 2 && (letters[0] | 0x20, letters[1] | 0x20) is
        ('a' or 'p' or 'k' or 'c' or 'm', 'm') or ('k' or 'm', 'g' or 'b') or ('m', 'l') or ('s', 't') or ('n' or 'r', 'd') or ('t', 'h') or ('g' or 't', 'b') or ('h', 'r'));
}
