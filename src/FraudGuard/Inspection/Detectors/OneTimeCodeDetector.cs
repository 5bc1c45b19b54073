namespace FraudGuard.Inspection.Detectors;

// A code of four to eight digits next to a word for such codes.
internal sealed class OneTimeCodeDetector : ISignalDetector
{
    private const string Code = "code.one-time";
    private const int Reach = 32;

    private static readonly string[] Words =
        ["验证码", "驗證碼", "校验码", "校驗碼", "动态码", "動態碼", "动态密码", "動態密碼", "确认码", "確認碼", "短信码", "口令", "code", "otp", "passcode", "verification", "one-time", "2fa"];

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!Digits.Occur(text)) return;
        Span<char> buffer = stackalloc char[DigitGroup.MostDigits];
        for (var at = 0; DigitGroup.TryRead(text, at, buffer, out var group); at = group.End)
        {
            if (group.Digits.Length is < 4 or > 8 || group.HasPlus || !group.StandsAlone(text)) continue;
            if (HasWord(text[Math.Max(0, group.Start - Reach)..group.Start]) || HasWord(text[group.End..Math.Min(text.Length, group.End + Reach)]))
                signals.Add(Code, group.Start, group.End - group.Start);
        }
    }

    private static bool HasWord(ReadOnlySpan<char> around)
    {
        foreach (var word in Words)
            if (around.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
