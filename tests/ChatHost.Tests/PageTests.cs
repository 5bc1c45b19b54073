using System.Net;
using System.Text.RegularExpressions;

namespace ChatHost.Tests;

internal sealed partial class PageTests
{
    private readonly ChatServer _server = Servers.Common;

    [TestCase("")]
    [TestCase("js/app.js")]
    [TestCase("api/choices/en")]
    [TestCase("no/such/page")]
    public async Task Every_answer_says_what_a_page_may_do(string address)
    {
        using var response = await _server.Http.GetAsync(new Uri(address, UriKind.Relative));
        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("require-trusted-types-for 'script'"));
        Assert.That(policy, Does.Not.Contain("unsafe").And.Not.Contain("http").And.Not.Contain("*").And.Not.Contain("data:"));
        Assert.That(response.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(response.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(response.Headers.Contains("Server"), Is.False);
    }

    [Test]
    public void The_page_loads_nothing_from_elsewhere_and_writes_no_markup()
    {
        var root = Path.Combine(RepositoryRoot.Path, "samples", "ChatHost", "wwwroot");
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(static file => !file.Contains("lib", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.That(Address().Matches(text).Select(static match => match.Value), Is.All.StartsWith("http://www.w3.org/"), file);
            if (file.EndsWith(".js", StringComparison.Ordinal))
                Assert.That(text, Does.Not.Match(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"), file);
            if (file.EndsWith(".html", StringComparison.Ordinal)) Assert.That(text, Does.Not.Match(@"\son\w+=|\sstyle="), file);
        }
    }

    [TestCase("http://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    public async Task Pages_of_others_may_not_call(string origin, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "chat/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        using var response = await _server.Http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_foreign_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        request.Headers.Host = "evil.example";
        using var response = await _server.Http.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [GeneratedRegex(@"(https?:)?//[\w-]+\.[\w.-]+[^\s""'<]*")]
    private static partial Regex Address();
}
