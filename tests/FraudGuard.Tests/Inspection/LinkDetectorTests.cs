namespace FraudGuard.Tests.Inspection;

public class LinkDetectorTests
{
    [TestCase("see https://example.com/a?b=1#c now", "link.plain=https://example.com/a?b=1#c")]
    [TestCase("see example.com.", "link.plain=example.com")]
    [TestCase("请登录www.example.com.cn办理", "link.plain=www.example.com.cn")]
    [TestCase("点击http://example.cn/x，谢谢", "link.plain=http://example.cn/x")]
    [TestCase("ｅｘａｍｐｌｅ．ｃｏｍ", "link.plain=ｅｘａｍｐｌｅ．ｃｏｍ")]
    [TestCase("打开example。com看看", "link.plain=example。com")]
    [TestCase("(https://example.com/x)", "link.plain=https://example.com/x")]
    [TestCase("localhost:8080 or example.com:8443/x", "link.plain=example.com:8443/x")]
    public void Finds_links_and_where_they_end(string text, string expected) =>
        Assert.That(Detected.In(text, "link."), Is.EqualTo(new[] { expected }));

    [TestCase("我明天去。come on")]
    [TestCase("e.g. this one")]
    [TestCase("v1.2.3 and 3.14")]
    [TestCase("open README.md and main.py")]
    [TestCase("Thanks.so I went")]
    [TestCase("write to someone@example.com please")]
    [TestCase("...")]
    [TestCase("a..com")]
    [TestCase("第一.第二")]
    [TestCase("ping 192.168.0.1/24 or http://10.0.0.1/admin")]
    [TestCase("version 1.2.3.4 is out")]
    public void Leaves_alone_what_is_no_link(string text) => Assert.That(Detected.In(text, "link."), Is.Empty);

    [TestCase("http://93.184.216.34/login", "link.raw-ip")]
    [TestCase("93.184.216.34:8080", "link.raw-ip")]
    [TestCase("https://xn--pple-43d.com", "link.punycode")]
    [TestCase("https://раypal.com/x", "link.mixed-script")]
    [TestCase("https://bit.ly/3abc", "link.shortener")]
    [TestCase("t.cn/A6xyz", "link.shortener")]
    [TestCase("a-b.example.top", "link.suspicious-tld")]
    [TestCase("https://paypal.com@example.net/x", "link.user-info")]
    [TestCase("hxxps://example.com", "link.plain")]
    [TestCase("https://t.me/joinchat/abc", "chat.invite")]
    [TestCase("https://chat.whatsapp.com/AbC", "chat.invite")]
    public void Says_what_is_suspicious_about_a_link(string text, string expected) =>
        Assert.That(Detected.In(text).Select(s => s[..s.IndexOf('=', StringComparison.Ordinal)]), Does.Contain(expected));

    [TestCase("paypa1.com")]
    [TestCase("paypal-secure.com")]
    [TestCase("https://icloud.com.example-login.net")]
    [TestCase("arnazon.com")]
    [TestCase("alipey.com")]
    [TestCase("taoba0.com")]
    [TestCase("amazon.top")]
    [TestCase("https://раураl.com")]
    [TestCase("apple.verify-id.net")]
    public void Recognises_imitations_of_known_brands(string text) =>
        Assert.That(Detected.In(text, "link.lookalike"), Has.Length.EqualTo(1));

    [TestCase("paypal.com")]
    [TestCase("www.amazon.co.uk")]
    [TestCase("pineapple.com")]
    [TestCase("finance.com")]
    [TestCase("telegraph.co.uk")]
    [TestCase("login.microsoftonline.com")]
    [TestCase("https://s3.amazonaws.com/x")]
    [TestCase("mail.google.com")]
    [TestCase("https://github.com/dotnet/runtime")]
    public void Leaves_the_brands_and_ordinary_names_alone(string text) =>
        Assert.That(Detected.In(text, "link.").Where(static s => !s.StartsWith("link.plain", StringComparison.Ordinal)), Is.Empty);
}
