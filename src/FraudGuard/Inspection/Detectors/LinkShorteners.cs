namespace FraudGuard.Inspection.Detectors;

// Services that hide where a link leads.
internal static class LinkShorteners
{
    private static readonly SpanSet Domains = new(
    [
        "bit.ly", "tinyurl.com", "goo.gl", "is.gd", "v.gd", "ow.ly", "cutt.ly", "rb.gy", "t.ly", "s.id", "rebrand.ly", "shorturl.at", "buff.ly", "tiny.cc", "soo.gd", "shorturl.asia", "bl.ink", "u.to", "qr.ae", "lnkd.in", "tny.im", "short.gy", "gg.gg", "n9.cl", "urlz.fr", "wp.me",
        "t.cn", "dwz.cn", "url.cn", "suo.im", "suo.nz", "mrw.so", "dwz.mk", "sohu.gg", "t.im", "u.nu", "985.so", "reurl.cc", "lihi.cc", "lihi1.com", "lihi2.com", "ppt.cc", "pse.is", "picsee.io", "maac.io", "4fun.tw",
    ]);

    public static bool Contains(ReadOnlySpan<char> registrableDomain) => Domains.Contains(registrableDomain);
}
