namespace FraudGuard.Inspection.Detectors;

// Numbers one can call: mainland China, Taiwan, Hong Kong, the US, the UK as written there, all others after a plus sign.
internal sealed class PhoneNumberDetector : ISignalDetector
{
    private const string Number = "phone.number";

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!Digits.Occur(text)) return;
        Span<char> buffer = stackalloc char[DigitGroup.MostDigits];
        for (var at = 0; DigitGroup.TryRead(text, at, buffer, out var group); at = group.End)
            if (group.StandsAlone(text) && IsPhoneNumber(group)) signals.Add(Number, group.Start, group.End - group.Start);
    }

    private static bool IsPhoneNumber(in DigitGroup group)
    {
        ReadOnlySpan<char> digits = group.Digits;
        if (group.HasPlus) return digits.Length is >= 8 and <= 15 && digits[0] != '0';
        if (digits.StartsWith("00") && digits.Length is >= 11 and <= 17 && digits[2] != '0') return true;
        return digits.Length switch
        {
            13 => digits.StartsWith("86") && IsChineseMobile(digits[2..]),
            11 => IsChineseMobile(digits) || digits.StartsWith("07") || IsLandline(group) || (group.Pieces is 0x1334 && IsNorthAmerican(digits[1..])),
            10 => digits.StartsWith("09") || IsServiceLine(digits) || IsLandline(group) || (group.Pieces is 0x334 or 0x37 && IsNorthAmerican(digits)),
            12 => IsLandline(group),
            _ => false,
        };
    }

    // An area code with its leading 0 apart from the rest.
    private static bool IsLandline(in DigitGroup group) =>
        group.Digits[0] == '0' && group.Digits[1] != '0' && group.Pieces is 0x37 or 0x38 or 0x47 or 0x48 or 0x28 or 0x244 or 0x334 or 0x344 or 0x434 or 0x444 or 0x533;

    private static bool IsServiceLine(ReadOnlySpan<char> digits) => digits.StartsWith("400") && digits[3] is '0' or '1' or '6' or '7' or '8' or '9';

    private static bool IsChineseMobile(ReadOnlySpan<char> digits) => digits[0] == '1' && digits[1] is >= '3' and <= '9';

    // Neither an area code nor an exchange begins with 0 or 1.
    private static bool IsNorthAmerican(ReadOnlySpan<char> digits) => digits[0] is >= '2' and <= '9' && digits[3] is >= '2' and <= '9';
}
