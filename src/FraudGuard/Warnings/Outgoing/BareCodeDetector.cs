using FraudGuard.Inspection;
using FraudGuard.Inspection.Detectors;

namespace FraudGuard.Warnings;

// A message that is nothing but a short number: how people answer "what does the text message say?". Six digits are a code
// more often than not; four to eight may be one.
internal sealed class BareCodeDetector : ISignalDetector
{
    private const string Code = "outgoing.bare-code";
    private const string Number = "outgoing.bare-number";
    private const int Fewest = 4;
    private const int Usual = 6;
    private const int Most = 8;
    private const int LongestAround = 12;

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        var (first, last, digits) = (-1, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!AsciiForm.IsDigit(text[i])) continue;
            if (first < 0) first = i;
            else if (!IsSeparator(text[(last + 1)..i])) return;
            last = i;
            if (++digits > Most) return;
        }

        if (digits < Fewest || first + (text.Length - last - 1) > LongestAround) return;
        if (IsPartOfMore(text[..first], text[(last + 1)..])) return;
        signals.Add(digits == Usual ? Code : Number, first, last + 1 - first);
    }

    private static bool IsSeparator(ReadOnlySpan<char> between) =>
        between.IsEmpty || (between.Length == 1 && AsciiForm.Of(between[0]) is ' ' or '-');

    // A sum, a percentage, a time, a date, a number of something.
    private static bool IsPartOfMore(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimEnd();
        after = after.TrimStart();
        if (before.Length > 0 && AsciiForm.Of(before[^1]) is '$' or '¥' or '€' or '£' or '#') return true;
        return after.Length > 0 && AsciiForm.Of(after[0]) is not ('.' or '!' or ',' or '。' or '，' or '?' or '~' or ')' or '】');
    }
}
