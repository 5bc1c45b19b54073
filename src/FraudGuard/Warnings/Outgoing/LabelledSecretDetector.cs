using FraudGuard.Inspection;
using FraudGuard.Inspection.Detectors;

namespace FraudGuard.Warnings;

// "密码是 hunter2", "cvv: 123", "AnyDesk ID 123 456 789": a name, perhaps a word or a sign between, and a value that looks the part.
internal sealed class LabelledSecretDetector : ISignalDetector
{
    private const string Password = "outgoing.password";
    private const string CardCode = "outgoing.card-code";
    private const string Identity = "outgoing.identity-number";
    private const string Key = "outgoing.private-key";
    private const string Device = "outgoing.device-number";
    private const int LongestBetween = 12;
    private const int ReachBefore = 8;

    private static readonly SecretLabel[] Labels =
    [
        .. Named(Password, SecretShape.Password, "密码", "密碼", "password", "passwd", "passcode", "pwd", "pin"),
        .. Named(CardCode, SecretShape.CardSecurityCode, "安全码", "安全碼", "末三码", "末三碼", "cvv2", "cvv", "cvc", "security code"),
        .. Named(
            Identity, SecretShape.DocumentNumber, "身份证号", "身份证", "身分證字號", "身分證", "护照号", "護照號", "护照", "護照",
            "ssn", "social security number", "passport number", "passport no", "id number"),
        .. Named(Key, SecretShape.Key, "私钥", "私鑰", "private key"),
        .. Named(Device, SecretShape.DeviceNumber, "向日葵", "识别码", "識別碼", "设备代码", "anydesk", "teamviewer", "todesk", "rustdesk"),
    ];

    // Words and signs that may stand between a name and its value.
    private static readonly string[] Between =
        ["号码", "號碼", "码", "碼", "号", "號", "就是", "是", "为", "為", "改成", "给你", "給你", "识别码", "代码", "number", "no", "code", "id", "is", "was", "to", "it's", "its", ":", "=", "->", " ", ".", "，", ","];

    // What such a password opens is no account.
    private static readonly string[] Harmless =
        ["wifi", "wi-fi", "无线", "無線", "网络", "門", "门", "解压", "解壓", "提取", "会议", "會議", "压缩", "壓縮", "网盘", "雲端", "房间", "房間", "zip", "meeting", "zoom", "door", "gate", "room", "guest"];

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!text.ContainsAnyInRange('!', '~') && !Digits.Occur(text)) return;
        foreach (var label in Labels)
        {
            for (var at = 0; Find(text, label.Text, at) is var found and >= 0; at = found + label.Text.Length)
            {
                var end = ValueEnd(text, found + label.Text.Length, label.Shape);
                if (end < 0 || (label.Shape == SecretShape.Password && IsHarmless(text[..found]))) continue;
                signals.Add(label.SignalId, found, end - found);
                break;
            }
        }
    }

    private static IEnumerable<SecretLabel> Named(string signal, SecretShape shape, params string[] names) =>
        names.Select(name => new SecretLabel(name, signal, shape));

    private static int Find(ReadOnlySpan<char> text, string label, int from)
    {
        var at = from;
        while (at <= text.Length - label.Length)
        {
            var found = text[at..].IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return -1;
            found += at;
            if (!char.IsAscii(label[0]) || IsWord(text, found, found + label.Length)) return found;
            at = found + 1;
        }

        return -1;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));

    // Where the value ends that follows, or -1 when none does.
    private static int ValueEnd(ReadOnlySpan<char> text, int start, SecretShape shape)
    {
        var (at, isAssigned) = SkipBetween(text, start);
        var end = at;
        var (digits, letters) = (0, 0);
        var isPlain = true;
        for (; end < text.Length && AsciiForm.Of(text[end]) is >= '!' and <= '~' and var c; end++)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsAsciiLetter(c)) letters++;
            isPlain &= char.IsAsciiLetter(c) || ".,!?;:'\")".Contains(c, StringComparison.Ordinal);
        }

        var length = end - at;
        var isFound = shape switch
        {
            SecretShape.Password => length is >= 4 and <= 64 && (!isPlain || (isAssigned && end == text.TrimEnd().Length && letters >= 4)),
            SecretShape.CardSecurityCode => digits is 3 or 4 && letters == 0,
            SecretShape.DocumentNumber => digits is >= 6 and <= 18 && letters <= 3,
            SecretShape.Key => digits + letters >= 30 && digits > 0,
            _ => IsDeviceNumber(text[at..], ref end, at),
        };
        return isFound ? end : -1;
    }

    private static bool IsDeviceNumber(ReadOnlySpan<char> text, ref int end, int offset)
    {
        var (digits, last) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (AsciiForm.IsDigit(text[i]))
            {
                digits++;
                last = i;
            }
            else if (AsciiForm.Of(text[i]) is not (' ' or '-') || i - last > 1)
            {
                break;
            }
        }

        end = offset + last + 1;
        return digits is >= 7 and <= 11;
    }

    private static (int End, bool IsAssigned) SkipBetween(ReadOnlySpan<char> text, int start)
    {
        var (at, isAssigned, isSkipped) = (start, false, true);
        while (isSkipped && at - start <= LongestBetween)
        {
            isSkipped = false;
            foreach (var word in Between)
            {
                if (!AsciiForm.StartsWith(text[at..], word) || (char.IsAsciiLetter(word[0]) && !EndsAsWord(text, at + word.Length))) continue;
                isAssigned |= word is ":" or "=";
                at += word.Length;
                isSkipped = true;
                break;
            }
        }

        return (at, isAssigned);
    }

    private static bool EndsAsWord(ReadOnlySpan<char> text, int end) => end == text.Length || !AsciiForm.IsLetterOrDigit(text[end]);

    private static bool IsHarmless(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(0, before.Length - ReachBefore)..];
        foreach (var word in Harmless)
            if (near.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
