namespace FraudGuard.Inspection.Detectors;

// Where the part of a host name begins that someone registered. A compact stand-in for the Public Suffix List: the
// second-level suffixes of the regions this library serves and the hosting services that scams use most.
internal static class DomainSuffixes
{
    private static readonly SpanSet TwoLabels = new(
    [
        "com.cn", "net.cn", "org.cn", "gov.cn", "edu.cn", "ac.cn", "com.hk", "net.hk", "org.hk", "gov.hk", "edu.hk", "idv.hk",
        "com.tw", "net.tw", "org.tw", "gov.tw", "edu.tw", "idv.tw", "com.mo", "gov.mo", "co.uk", "org.uk", "gov.uk", "ac.uk", "me.uk", "ltd.uk", "plc.uk", "nhs.uk", "net.uk",
        "com.au", "net.au", "org.au", "gov.au", "edu.au", "id.au", "co.nz", "govt.nz", "org.nz", "net.nz", "ac.nz",
        "co.jp", "ne.jp", "or.jp", "go.jp", "ac.jp", "co.kr", "or.kr", "go.kr", "ac.kr", "ne.kr",
        "com.sg", "gov.sg", "edu.sg", "org.sg", "net.sg", "com.my", "gov.my", "edu.my", "org.my", "net.my", "co.in", "gov.in", "nic.in", "org.in", "net.in", "ac.in",
        "co.id", "go.id", "or.id", "ac.id", "web.id", "com.ph", "gov.ph", "co.th", "go.th", "or.th", "in.th", "com.vn", "gov.vn", "edu.vn", "com.kh",
        "com.br", "gov.br", "org.br", "net.br", "com.mx", "gob.mx", "com.ar", "com.co", "co.za", "org.za", "gov.za", "com.tr", "gov.tr", "com.ua", "co.il", "com.sa", "com.pk", "com.ng", "com.gh", "co.ke", "com.bd", "com.np", "com.lk",
        "github.io", "gitlab.io", "blogspot.com", "vercel.app", "netlify.app", "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "herokuapp.com", "weebly.com", "wixsite.com", "wordpress.com",
        "webflow.io", "square.site", "myshopify.com", "glitch.me", "repl.co", "onrender.com", "surge.sh", "azurewebsites.net", "cloudfront.net", "r2.dev", "ngrok.io", "duckdns.org", "my.id", "us.com", "uk.com", "cn.com", "eu.com",
    ]);

    // The registrable domain of a lower-case host: the suffix and one label more.
    public static ReadOnlySpan<char> Registrable(ReadOnlySpan<char> host)
    {
        var last = host.LastIndexOf('.');
        if (last <= 0) return host;
        var second = host[..last].LastIndexOf('.');
        if (second <= 0 || !TwoLabels.Contains(host[(second + 1)..])) return host[(second + 1)..];
        return host[(host[..second].LastIndexOf('.') + 1)..];
    }
}
