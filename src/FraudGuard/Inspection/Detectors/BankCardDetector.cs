namespace FraudGuard.Inspection.Detectors;

// Card numbers: a length and a beginning that a card network issues (ISO/IEC 7812), and a Luhn check digit that fits.
internal sealed class BankCardDetector : ISignalDetector
{
    private const string Card = "card.number";

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!Digits.Occur(text)) return;
        Span<char> buffer = stackalloc char[DigitGroup.MostDigits];
        for (var at = 0; DigitGroup.TryRead(text, at, buffer, out var group); at = group.End)
        {
            if (!group.HasPlus && !group.HasBrackets && group.StandsAlone(text) && IsIssued(group.Digits) && HasLuhnDigit(group.Digits))
                signals.Add(Card, group.Start, group.End - group.Start);
        }
    }

    private static bool IsIssued(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 13 or > 19) return false;
        var four = int.Parse(digits[..4]);
        return four switch
        {
            >= 4000 and <= 4999 => digits.Length is 13 or 16 or 19,
            >= 5100 and <= 5599 or >= 2221 and <= 2720 => digits.Length == 16,
            >= 3400 and <= 3499 or >= 3700 and <= 3799 => digits.Length == 15,
            >= 3528 and <= 3589 => digits.Length is >= 16,
            >= 6200 and <= 6299 => digits.Length is >= 16,
            6011 or >= 6440 and <= 6599 => digits.Length is >= 16,
            _ => false,
        };
    }

    private static bool HasLuhnDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
