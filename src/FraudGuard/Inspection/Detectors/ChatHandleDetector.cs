namespace FraudGuard.Inspection.Detectors;

// Names and codes that lead into another app: "V：abc_1234", "QQ群 123456789", "telegram @someone", "邀请码 8X2K".
// Looks at every run of letters and digits that could be one, and then at the words before it.
internal sealed class ChatHandleDetector : ISignalDetector
{
    private const string Handle = "chat.handle";
    private const string Invite = "chat.invite";

    // What may stand between the app's name and the handle, and what of it shows that a handle follows.
    private const string Links = " \t:：=＝-–—(（[【<「@＠+＋";
    private const string Announcements = ":：=＝@＠";

    private static readonly WordList Connectors = new("账号", "帳號", "号码", "號碼", "群号", "群號", "id", "号", "號", "群", "我", "是", "为", "為", "搜", "搜索", "联系", "is");
    private static readonly WordList Apps = new("微信", "薇信", "威信", "徽信", "卫星", "v信", "vx", "wx", "weixin", "wechat", "加v", "加微", "加薇", "➕v", "+v", "qq", "扣扣", "企鹅", "企鵝",
        "telegram", "tg", "电报", "電報", "飞机", "飛機", "纸飞机", "紙飛機", "whatsapp", "line", "加賴", "加赖", "skype", "kakao", "kakaotalk", "signal", "viber", "zalo", "snapchat", "instagram");
    private static readonly WordList Invitations = new("邀请码", "邀請碼", "推荐码", "推薦碼", "口令码", "invite code", "invitation code", "referral code", "promo code");

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        // Letters alone are no handle unless a sign or a word says so.
        if ((signals.Traits & (TextTraits.Digit | TextTraits.Mark)) == 0 && !text.Contains("id", StringComparison.OrdinalIgnoreCase)) return;
        for (var at = 0; at < text.Length;)
        {
            if (!IsHandleCharacter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var (digits, marks) = (0, 0);
            for (; at < text.Length && IsHandleCharacter(text[at]); at++)
            {
                var c = AsciiForm.Of(text[at]);
                if (char.IsAsciiDigit(c)) digits++;
                else if (c is '_' or '-') marks++;
            }

            Look(text, start, at, digits, marks, ref signals);
        }
    }

    private static void Look(ReadOnlySpan<char> text, int start, int end, int digits, int marks, ref SignalCollector signals)
    {
        var length = end - start;
        if (length is < 4 or > 32 || start < 2) return;
        var announced = digits > 0 || marks > 0;
        var before = text[..start];
        // Letters alone are a word unless a colon, an "id" or the like announces a handle.
        if (!announced && !IsAnnounced(before)) return;
        before = TrimConnectors(before);
        if (length >= 5 && Apps.IndexOfSuffix(before) >= 0) signals.Add(Handle, start, length);
        else if (length <= 12 && Invitations.IndexOfSuffix(before) >= 0) signals.Add(Invite, start, length);
    }

    private static bool IsHandleCharacter(char c) => AsciiForm.IsLetterOrDigit(c) || AsciiForm.Of(c) is '_' or '-';

    private static bool IsAnnounced(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(' ');
        if (trimmed.Length == 0) return false;
        return Announcements.Contains(trimmed[^1]) || trimmed[^1] is '号' or '號' || AsciiForm.EndsWith(trimmed, " id") || AsciiForm.EndsWith(trimmed, "信id");
    }

    private static ReadOnlySpan<char> TrimConnectors(ReadOnlySpan<char> before)
    {
        for (var rounds = 0; rounds < 4; rounds++)
        {
            var trimmed = before.TrimEnd(Links);
            var connector = Connectors.IndexOfSuffix(trimmed);
            if (connector >= 0) trimmed = trimmed[..^Connectors.LengthOf(connector)];

            if (trimmed.Length == before.Length) return before;
            before = trimmed;
        }

        return before;
    }
}
