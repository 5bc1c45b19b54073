namespace FraudGuard.Inspection.Detectors;

// Which endings make a word with a dot a host name.
internal static class TopLevelDomains
{
    // Cheap or free, and far more often abused than used, by the yearly reports of Spamhaus and Interisle.
    private static readonly SpanSet Suspicious = new(
    [
        "top", "xyz", "vip", "icu", "cyou", "cfd", "sbs", "buzz", "rest", "bond", "quest", "click", "tk", "ml", "ga", "cf", "gq", "monster", "lol", "mom", "autos", "hair", "beauty",
        "makeup", "skin", "boats", "pics", "cam", "surf", "lat", "wang", "win", "bid", "loan", "date", "racing", "review", "stream", "download", "party", "trade", "science", "accountant",
        "faith", "men", "zip", "mov", "work", "live", "fun", "site", "online", "space", "website", "store", "shop", "club", "today", "life", "world", "rocks", "pw", "ltd", "link",
    ]);

    private static readonly SpanSet Plain = new(
    [
        "com", "net", "org", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "mobi", "asia", "app", "dev", "page", "cloud", "tech", "art", "blog", "news", "media", "agency", "finance", "bank",
        "cn", "hk", "tw", "mo", "uk", "au", "nz", "jp", "kr", "sg", "ca", "de", "fr", "eu", "nl", "ch", "es", "ru", "br", "mx", "za", "ph", "th", "vn", "kh", "la", "mm", "cc", "tv", "io", "ai", "co", "gg", "ly", "gl", "ee",
    ]);

    // Country codes that are also words or file endings: they need a scheme, "www." or a path.
    private static readonly SpanSet Ambiguous = new(
    [
        "me", "my", "in", "it", "is", "at", "be", "to", "so", "no", "us", "id", "am", "pm", "do", "im", "as", "py", "rs", "sh", "pl", "md", "ps", "st", "ws", "fm", "gd", "bz", "nu", "sc", "vc", "ms", "tl", "li", "pt", "se", "dk", "fi", "gr", "ie", "cz", "hu", "ro", "ua", "tr", "il", "ae", "sa", "pk", "bd", "lk", "np", "ke", "ng", "gh", "eg", "ma", "ar", "cl", "pe", "ve", "kz",
    ]);

    public static bool IsSuspicious(ReadOnlySpan<char> label) => Suspicious.Contains(label);

    // Whether a bare host, without scheme or path, can be taken for one.
    public static bool IsCertain(ReadOnlySpan<char> label) => Plain.Contains(label) || Suspicious.Contains(label);

    public static bool IsKnown(ReadOnlySpan<char> label) => IsCertain(label) || Ambiguous.Contains(label) || label.StartsWith("xn--");
}
