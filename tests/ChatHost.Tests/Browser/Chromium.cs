using Microsoft.Playwright;

namespace ChatHost.Tests.Browser;

/// <summary>One browser for all tests.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    private const string Executable = "/usr/bin/chromium";

    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    public static ChatServer Server => Servers.Common;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!File.Exists(Executable)) Assert.Ignore("needs Chromium: apt-get install chromium fonts-noto-cjk");
        Assertions.SetDefaultExpectTimeout(30_000);
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_browser is not null) await s_browser.DisposeAsync();
        s_playwright?.Dispose();
    }

    /// <summary>A person with a browser of their own: nothing is shared with others.</summary>
    public static async Task<Person> OpenAsync(
        string language, int width = 1280, int height = 860, ColorScheme scheme = ColorScheme.Light, Uri? address = null)
    {
        var context = await s_browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language switch { "zh-Hans" => "zh-CN", "zh-Hant" => "zh-TW", _ => "en-US" },
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 600,
        });
        context.SetDefaultTimeout(30_000);
        var person = new Person(await context.NewPageAsync(), language);
        await person.Page.GotoAsync((address ?? Server.Address).ToString());
        await Assertions.Expect(person.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        return person;
    }
}
