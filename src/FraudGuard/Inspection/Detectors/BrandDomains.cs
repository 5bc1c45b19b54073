using FraudGuard.Lexicons;

namespace FraudGuard.Inspection.Detectors;

// Names that scams imitate, with the domains that are really theirs.
internal static class BrandDomains
{
    private const int LongestLabel = 63;
    private const int ShortestForOneEdit = 6;
    private const int ShortestAsPart = 5;

    private static readonly string[] Brands =
    [
        "icbc", "abchina", "bankofchina", "cmbchina", "bankcomm", "alipay", "taobao", "tmall", "pinduoduo", "wechat", "weixin", "weibo", "douyin", "kuaishou", "xiaohongshu", "sfexpress", "chinapost", "chinatax", "meituan", "ctrip", "unionpay",
        "paypal", "amazon", "apple", "icloud", "google", "gmail", "microsoft", "outlook", "office365", "facebook", "instagram", "whatsapp", "telegram", "netflix", "spotify", "linkedin", "ebay", "shopee", "lazada", "tiktok", "discord",
        "binance", "coinbase", "kraken", "metamask", "imtoken", "trustwallet", "ledger", "opensea", "uniswap", "bybit", "huobi", "kucoin", "tronlink", "phantom",
        "hsbc", "citibank", "wellsfargo", "bankofamerica", "barclays", "lloydsbank", "natwest", "santander", "halifax", "monzo", "revolut", "zelle", "venmo", "cashapp", "westernunion", "moneygram", "singpass", "cathaybk", "ctbcbank", "hangseng",
        "fedex", "royalmail", "evri", "auspost", "singpost", "hongkongpost", "usps", "easypass", "sunpass",
        "steamcommunity", "steampowered", "roblox", "epicgames", "playstation", "nintendo",
    ];

    private static readonly SpanSet Names = new(Brands);

    // Registered domains whose name is or contains a brand's and that are the brand's own, or someone's of good standing.
    private static readonly SpanSet Genuine = new(
    [
        "amazon-adsystem.com", "amazonaws.com", "googleapis.com", "googleusercontent.com", "googlevideo.com", "applemusic.com", "apple-cloudkit.com", "microsoftonline.com", "telegram.org", "telegraph.co.uk", "facebookmail.com", "paypalobjects.com",
        "googlemail.com", "cdn-apple.com", "icloud-content.com", "alipayobjects.com", "taobaocdn.com", "alicdn.com", "paypal-community.com", "outlook.live.com", "google-analytics.com", "steam-chat.com", "hsbc-innovation.com", "discordapp.com", "office365.com",
    ]);

    // Words one edit away from a brand.
    private static readonly SpanSet Words = new(["finance", "goggle", "goggles", "discard", "ledgers", "kracken", "santandar", "netflux", "octrip", "spotty", "apples", "amazing", "fantom", "phantoms", "outlooks", "googled", "venmos", "dumont"]);

    // Whether a host passes itself off as a brand. Both in lower case; registrable is the end of host.
    public static bool IsImitatedBy(ReadOnlySpan<char> host, ReadOnlySpan<char> registrable)
    {
        if (Genuine.Contains(registrable)) return false;
        var name = registrable[..Math.Max(0, registrable.IndexOf('.'))];
        if (name.Length is 0 or > LongestLabel) return false;
        var suspiciousEnd = TopLevelDomains.IsSuspicious(registrable[(registrable.LastIndexOf('.') + 1)..]);
        // A brand owns its name under many endings; under the cheap ones somebody else does.
        if (Names.Contains(name)) return suspiciousEnd;
        return Resembles(name) || HasBrandAsPart(name) || HasBrandAsPart(host[..^registrable.Length]);
    }

    private static bool Resembles(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[LongestLabel];
        plain = plain[..Homoglyphs.Undo(name, plain)];
        if (Names.Contains(plain)) return true;
        if (plain.Length < ShortestForOneEdit - 1 || Words.Contains(plain) || Words.Contains(name)) return false;
        foreach (var brand in Brands)
            if (brand.Length >= ShortestForOneEdit && EditDistance.IsWithin(plain, brand, 1)) return true;
        return false;
    }

    // "paypal-login" and "secure.paypal.example.top", not "pineapple".
    private static bool HasBrandAsPart(ReadOnlySpan<char> labels)
    {
        while (!labels.IsEmpty)
        {
            var end = labels.IndexOfAny('-', '.');
            var part = end < 0 ? labels : labels[..end];
            if (part.Length >= ShortestAsPart && part.Length < labels.Length + (end < 0 ? 1 : 0) && Names.Contains(part)) return true;
            if (end < 0) return false;
            labels = labels[(end + 1)..];
        }

        return false;
    }
}
