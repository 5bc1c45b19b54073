using System.Globalization;

namespace FraudGuard.Inspection.Detectors;

// Links, and what about a link is suspicious by its looks alone. Nothing is ever looked up.
internal sealed class LinkDetector : ISignalDetector
{
    private const int LongestHost = 253;

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        for (var at = 0; at < text.Length;)
        {
            var dot = text[at..].IndexOfAny('.', '．', '。');
            if (dot < 0) return;
            at = Look(text, at + dot, ref signals);
        }
    }

    // Looks at the host around a dot and returns where to go on.
    private static int Look(ReadOnlySpan<char> text, int dot, ref SignalCollector signals)
    {
        var start = dot;
        while (start > 0 && dot - start < LongestHost && IsHostCharacter(text[start - 1])) start--;
        var end = dot;
        while (end < text.Length && end - start <= LongestHost && (IsHostCharacter(text[end]) || IsDot(text, end))) end++;
        var next = Math.Max(end, dot + 1);
        var scheme = SchemeLength(text[..start]);
        var userInfo = false;
        if (scheme > 0 && IsUserInfo(text[end..], out var skip))
        {
            userInfo = true;
            start = end + skip;
            end = start;
            while (end < text.Length && end - start <= LongestHost && (IsHostCharacter(text[end]) || IsDot(text, end))) end++;
            next = Math.Max(end, next);
        }

        while (end > start && text[end - 1] is '-' or '.' or '．' or '。') end--;
        while (start < end && text[start] is '-') start++;
        if (end - start is < 4 or > LongestHost || (start > 0 && text[start - 1] is '@' or '＠' && !userInfo)) return next;

        Span<char> host = stackalloc char[LongestHost];
        host = host[..(end - start)];
        for (var i = 0; i < host.Length; i++) host[i] = text[start + i] == '。' ? '.' : char.ToLowerInvariant(AsciiForm.Of(text[start + i]));
        if (host[0] == '.' || host.IndexOf("..") >= 0) return next;
        // Letters that only look like Latin ones, which the text as it is read no longer has.
        Span<char> written = stackalloc char[LongestHost];
        written = written[..host.Length];
        for (var i = 0; i < host.Length; i++) written[i] = host[i] == '.' ? '.' : char.ToLowerInvariant(AsciiForm.Of(signals.Written(start + i)));
        var (linkEnd, hasPath) = EndOfLink(text, end);
        var begin = scheme > 0 ? BeginOfScheme(text, start, scheme, userInfo) : start;
        if (Report(host, written, scheme > 0, hasPath, userInfo, begin, linkEnd - begin, ref signals)) next = Math.Max(next, linkEnd);
        return next;
    }

    private static bool Report(
        scoped ReadOnlySpan<char> host, scoped ReadOnlySpan<char> written, bool hasScheme, bool hasPath, bool userInfo, int index, int length, ref SignalCollector signals)
    {
        if (IsAddress(host, out var isPublic))
        {
            if (!isPublic || !(hasScheme || hasPath)) return false;
            signals.Add("link.plain", index, length);
            signals.Add("link.raw-ip", index, length);
            return true;
        }

        var top = host[(host.LastIndexOf('.') + 1)..];
        var certain = hasScheme || hasPath || host.StartsWith("www.");
        if (certain ? !TopLevelDomains.IsKnown(top) && !(hasScheme && IsLabel(top)) : !TopLevelDomains.IsCertain(top)) return false;
        signals.Add("link.plain", index, length);
        var registrable = DomainSuffixes.Registrable(host);
        if (userInfo) signals.Add("link.user-info", index, length);
        if (host.StartsWith("xn--") || host.IndexOf(".xn--") >= 0) signals.Add("link.punycode", index, length);
        if (HasMixedScripts(written)) signals.Add("link.mixed-script", index, length);
        if (BrandDomains.IsImitatedBy(host, registrable) || BrandDomains.IsImitatedBy(written, written[^registrable.Length..])) signals.Add("link.lookalike", index, length);
        if (LinkShorteners.Contains(registrable)) signals.Add("link.shortener", index, length);
        else if (TopLevelDomains.IsSuspicious(top)) signals.Add("link.suspicious-tld", index, length);
        if (IsInvitation(host)) signals.Add("chat.invite", index, length);
        return true;
    }

    private static bool IsInvitation(ReadOnlySpan<char> host) =>
        host is "t.me" or "telegram.me" or "wa.me" or "chat.whatsapp.com" or "lin.ee" or "line.me" or "discord.gg" or "u.wechat.com" or "jq.qq.com" or "qm.qq.com" or "signal.group";

    // Latin, Greek and Cyrillic letters, digits and hyphens. Chinese stands next to links without a space, so it is no part of one.
    private static bool IsHostCharacter(char c) => AsciiForm.IsLetterOrDigit(c) || c is '-' or '.' or '．' || (c is >= 'À' and <= 'ԯ' && char.IsLetter(c));

    // The ideographic full stop between Latin letters is a dot in disguise.
    private static bool IsDot(ReadOnlySpan<char> text, int at) =>
        text[at] == '。' && at > 0 && at + 1 < text.Length && AsciiForm.IsLetterOrDigit(text[at - 1]) && char.IsAsciiLetter(AsciiForm.Of(text[at + 1]));

    private static int SchemeLength(ReadOnlySpan<char> before)
    {
        if (AsciiForm.EndsWith(before, "https://")) return 8;
        if (AsciiForm.EndsWith(before, "http://") || AsciiForm.EndsWith(before, "hxxp://")) return 7;
        return AsciiForm.EndsWith(before, "hxxps://") ? 8 : 0;
    }

    private static int BeginOfScheme(ReadOnlySpan<char> text, int hostStart, int schemeLength, bool userInfo)
    {
        if (!userInfo) return hostStart - schemeLength;
        var slashes = text[..hostStart].LastIndexOf("//");
        return Math.Max(0, slashes + 2 - schemeLength);
    }

    // "https://paypal.com@example.top" leads to example.top.
    private static bool IsUserInfo(ReadOnlySpan<char> after, out int length)
    {
        var end = after.IndexOfAny(" /?#\n\t");
        var authority = end < 0 ? after : after[..end];
        length = authority.LastIndexOf('@') + 1;
        return length > 0 && length <= LongestHost;
    }

    private static (int End, bool HasPath) EndOfLink(ReadOnlySpan<char> text, int hostEnd)
    {
        var end = hostEnd;
        if (end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
            for (end++; end < text.Length && char.IsAsciiDigit(text[end]); end++) { }
        var hasPort = end > hostEnd;
        if (end == text.Length || text[end] is not ('/' or '?' or '#')) return (end, hasPort);
        while (end < text.Length && text[end] is > ' ' and <= '~' and not ('"' or '<' or '>' or '`')) end++;
        while (end > hostEnd + 1 && text[end - 1] is '.' or ',' or ')' or ']' or ';' or ':' or '!' or '?' or '\'') end--;
        return (end, true);
    }

    private static bool IsAddress(ReadOnlySpan<char> host, out bool isPublic)
    {
        isPublic = false;
        Span<int> octets = stackalloc int[4];
        var count = 0;
        while (!host.IsEmpty)
        {
            var end = host.IndexOf('.') is var dot and >= 0 ? dot : host.Length;
            if (count == 4 || !byte.TryParse(host[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var octet)) return false;
            octets[count++] = octet;
            host = host[Math.Min(end + 1, host.Length)..];
        }

        if (count != 4) return false;
        isPublic = (octets[0], octets[1]) is not ((0, _) or (10, _) or (127, _) or (169, 254) or (172, >= 16 and <= 31) or (192, 168) or ( >= 224, _));
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length < 2) return false;
        foreach (var c in label)
            if (!char.IsLetter(c)) return false;
        return true;
    }

    // Latin letters and Greek or Cyrillic ones in the same label.
    private static bool HasMixedScripts(ReadOnlySpan<char> host)
    {
        var (latin, other) = (false, false);
        foreach (var c in host)
        {
            if (c == '.') (latin, other) = (false, false);
            else if (c is >= 'Ͱ' and <= 'ԯ') other = true;
            else if (char.IsLetter(c)) latin = true;
            if (latin && other) return true;
        }

        return false;
    }
}
