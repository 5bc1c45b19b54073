namespace FraudGuard.Inspection.Detectors;

// Digits that people write as one number, with single spaces, dots or hyphens and brackets between them.
internal ref struct DigitGroup
{
    public const int MostDigits = 20;

    // What the digits are, without what stands between them; only the first MostDigits.
    public Span<char> Digits;

    public int Start;
    public int End;
    public bool HasPlus;
    public bool HasSeparators;

    // How many digits stand together, one hexadecimal digit for each piece: 0x344 for 138-1234-5678.
    public ulong Pieces;
    public bool HasBrackets;

    // Reads the group that begins at the first digit from position on. Returns false when there is none.
    public static bool TryRead(ReadOnlySpan<char> text, int position, Span<char> buffer, out DigitGroup group)
    {
        group = default;
        position = Detectors.Digits.Next(text, position);
        if (position == text.Length) return false;
        var start = position;
        while (start > 0 && AsciiForm.Of(text[start - 1]) is '(' or '+')
        {
            group.HasPlus |= AsciiForm.Of(text[start - 1]) == '+';
            group.HasBrackets |= AsciiForm.Of(text[start - 1]) == '(';
            start--;
        }

        var count = 0;
        var end = position;
        for (var i = position; i < text.Length; i++)
        {
            var c = AsciiForm.Of(text[i]);
            if (char.IsAsciiDigit(c))
            {
                if (i > end)
                {
                    group.HasSeparators = true;
                    group.Pieces <<= 4;
                }

                group.Pieces++;
                if (count < buffer.Length) buffer[count] = c;
                count++;
                end = i + 1;
            }
            else if (c is '(' or ')')
            {
                group.HasBrackets = true;
                if (i - end > 1) break;
            }
            else if (c is not (' ' or '-' or '.') || i - end > 1)
            {
                break;
            }
        }

        group.Start = start;
        group.End = end;
        group.Digits = count <= buffer.Length ? buffer[..count] : [];
        return true;
    }

    // Whether nothing that could belong to a longer number or word stands right before or after.
    public readonly bool StandsAlone(ReadOnlySpan<char> text) =>
        (Start == 0 || !AsciiForm.IsLetterOrDigit(text[Start - 1])) && (End == text.Length || !AsciiForm.IsLetterOrDigit(text[End]));
}
