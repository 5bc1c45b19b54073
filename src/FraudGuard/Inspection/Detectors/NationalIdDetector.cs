namespace FraudGuard.Inspection.Detectors;

// Identity numbers whose check digit fits: mainland China (GB 11643), Taiwan, Hong Kong, Singapore.
internal sealed class NationalIdDetector : ISignalDetector
{
    private const string Id = "id.number";

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!Digits.Occur(text)) return;
        Span<char> run = stackalloc char[18];
        var runs = new AsciiRuns(text, digitsOnly: false);
        while (runs.MoveNext())
        {
            var length = runs.End - runs.Start;
            if (length is < 7 or > 18) continue;
            for (var i = 0; i < length; i++) run[i] = char.ToUpperInvariant(AsciiForm.Of(text[runs.Start + i]));
            var end = runs.End;
            var valid = length switch
            {
                18 => IsMainland(run),
                10 => IsTaiwan(run[..10]),
                9 => IsSingapore(run[..9]),
                7 or 8 => IsHongKong(run[..length], text[runs.End..], ref end),
                _ => false,
            };
            if (valid) signals.Add(Id, runs.Start, end - runs.Start);
        }
    }

    private static bool IsMainland(ReadOnlySpan<char> id)
    {
        if (!AreDigits(id[..17]) || !(char.IsAsciiDigit(id[17]) || id[17] == 'X')) return false;
        var (province, year, month, day) = (int.Parse(id[..2]), int.Parse(id[6..10]), int.Parse(id[10..12]), int.Parse(id[12..14]));
        if (province is < 11 or > 83 || year is < 1850 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var sum = 0;
        for (var (i, weight) = (16, 2); i >= 0; i--, weight = weight * 2 % 11) sum += (id[i] - '0') * weight;
        return "10X98765432"[sum % 11] == id[17];
    }

    private static bool IsTaiwan(ReadOnlySpan<char> id)
    {
        // The letter stands for a number from 10 to 35 that doesn't follow the alphabet throughout.
        const string Letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
        if (!char.IsAsciiLetterUpper(id[0]) || id[1] is not ('1' or '2' or '8' or '9') || !AreDigits(id[1..])) return false;
        var letter = Letters.IndexOf(id[0], StringComparison.Ordinal) + 10;
        var sum = letter / 10 + letter % 10 * 9;
        for (var i = 1; i < 9; i++) sum += (id[i] - '0') * (9 - i);
        return (sum + id[9] - '0') % 10 == 0;
    }

    private static bool IsSingapore(ReadOnlySpan<char> id)
    {
        if (!AreDigits(id[1..8])) return false;
        ReadOnlySpan<int> weights = [2, 7, 6, 5, 4, 3, 2];
        var sum = id[0] switch { 'T' or 'G' => 4, 'M' => 3, _ => 0 };
        for (var i = 0; i < weights.Length; i++) sum += (id[i + 1] - '0') * weights[i];
        var letters = id[0] switch { 'S' or 'T' => "JZIHGFEDCBA", 'F' or 'G' => "XWUTRQPNMLK", 'M' => "KLJNPQRTUWX", _ => "" };
        if (letters.Length == 0) return false;
        return (id[0] == 'M' ? letters[10 - sum % 11] : letters[sum % 11]) == id[8];
    }

    // Written with the check digit in brackets, A123456(3): without them it is any short code.
    private static bool IsHongKong(ReadOnlySpan<char> id, ReadOnlySpan<char> after, ref int end)
    {
        var letters = id.Length - 6;
        if (after.Length < 3 || AsciiForm.Of(after[0]) != '(' || AsciiForm.Of(after[2]) != ')') return false;
        if (!AreDigits(id[letters..]) || !char.IsAsciiLetterUpper(id[0]) || !char.IsAsciiLetterUpper(id[letters - 1])) return false;
        var sum = letters == 2 ? (id[0] - 'A' + 10) * 9 + (id[1] - 'A' + 10) * 8 : 36 * 9 + (id[0] - 'A' + 10) * 8;
        for (var i = 0; i < 6; i++) sum += (id[letters + i] - '0') * (7 - i);
        var check = char.ToUpperInvariant(AsciiForm.Of(after[1]));
        var value = check == 'A' ? 10 : char.IsAsciiDigit(check) ? check - '0' : -1;
        if (value < 0 || (sum + value) % 11 != 0) return false;
        end += 3;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
