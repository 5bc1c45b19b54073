using System.IO.Compression;
using FraudGuard.Evidence;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatHost.Tests.Browser;

/// <summary>The whole story, as a person plays it: from the first message to the evidence on the disk.</summary>
internal sealed class StoryTests
{
    private const int Phone = 390;
    private const int Desktop = 1280;

    [TestCase("zh-Hans", Phone, ColorScheme.Light)]
    [TestCase("zh-Hans", Desktop, ColorScheme.Dark)]
    [TestCase("zh-Hant", Phone, ColorScheme.Dark)]
    [TestCase("zh-Hant", Desktop, ColorScheme.Light)]
    [TestCase("en", Phone, ColorScheme.Light)]
    [TestCase("en", Desktop, ColorScheme.Dark)]
    public async Task From_the_first_message_to_the_evidence(string language, int width, ColorScheme scheme)
    {
        await using var ann = await Chromium.OpenAsync(language, width, height: 844, scheme);
        ann.PictureName = $"chathost-{(width == Phone ? "phone" : "desktop")}-{language}{(scheme == ColorScheme.Dark ? "-dark" : "")}";
        await LookAsync(ann, "start");

        await ann.StartScriptAsync("police");
        await ann.HearAsync(messages: 2);
        await SeeTheWarningAsync(ann);
        await ann.HearAsync(messages: 3);
        await ann.Warnings.First.ScrollIntoViewIfNeededAsync();
        await LookAsync(ann, "warning");
        await ann.HearAsync(messages: 5);
        await BeAskedBeforeSendingAsync(ann);
        await AskWhoItIsAsync(ann);
        await ReportAsync(ann);
        await GetHelpAsync(ann, width);
        await TakeTheEvidenceAsync(ann);
        Assert.That(ann.Troubles, Is.Empty);
    }

    private static async Task SeeTheWarningAsync(Person ann)
    {
        var card = ann.Warnings.First;
        await Expect(card).ToBeVisibleAsync();
        await Expect(card.Locator(".warning-words")).ToHaveAttributeAsync("lang", ann.Language);
        await Expect(card.GetByRole(AriaRole.Heading)).Not.ToBeEmptyAsync();
        await Expect(card.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        foreach (var key in new[] { "warning.help", "chat.who", "warning.report", "warning.not-scam" })
            await Expect(card.GetByRole(AriaRole.Button, new() { Name = ann.Word(key), Exact = true })).ToBeVisibleAsync();
    }

    private static async Task BeAskedBeforeSendingAsync(Person ann)
    {
        // The code that the script asks for, as its suggestion has it.
        var suggestion = ann.Page.Locator("#suggestion");
        await Expect(suggestion).ToContainTextAsync("739204");
        await suggestion.ClickAsync();
        await ann.PressAsync("chat.send");
        await Expect(ann.Ask).ToBeVisibleAsync();
        await Expect(ann.Ask.Locator("#ask-cancel")).ToBeFocusedAsync();
        await Expect(ann.Ask.Locator("#ask-send")).ToBeHiddenAsync();
        await LookAsync(ann, "ask");
        await ann.Page.Keyboard.PressAsync("Escape");
        await Expect(ann.Ask).ToBeHiddenAsync();
        await Expect(ann.Page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("739204"));
        await Expect(ann.Messages.Filter(new() { HasText = "739204" })).ToHaveCountAsync(0);
    }

    private static async Task AskWhoItIsAsync(Person ann)
    {
        await ann.Page.Locator("#who").ClickAsync();
        var answer = ann.Identity.Locator("#identity-answer");
        foreach (var (choice, outcome) in new[]
        {
            ("refused", "identity.not-verified"), ("down", "identity.none"), ("pending", "identity.pending"), ("verified", "identity.verified"),
        })
        {
            await ann.Identity.GetByLabel(ann.Word($"identity.choose.{choice}"), new() { Exact = true }).CheckAsync();
            await ann.PressAsync("identity.ask");
            await Expect(answer.Locator("strong")).ToHaveTextAsync(ann.Word(outcome));
            await Expect(answer.Locator("span")).Not.ToBeEmptyAsync();
        }

        await LookAsync(ann, "identity");
        await ann.PressAsync("identity.close");

        // Now that who is there is proven the message is not held any more; the person is still asked.
        await ann.PressAsync("chat.send");
        await Expect(ann.Ask.Locator("#ask-send")).ToBeVisibleAsync();
        await ann.Ask.Locator("#ask-cancel").ClickAsync();
        await Expect(ann.Ask).ToBeHiddenAsync();
        await ann.Page.Locator("#text").FillAsync("");
    }

    private static async Task ReportAsync(Person ann)
    {
        var card = ann.Warnings.First;
        await card.GetByRole(AriaRole.Button, new() { Name = ann.Word("warning.report"), Exact = true }).ClickAsync();
        await Expect(card.Locator(".warning-verdict")).ToHaveTextAsync(ann.Word("warning.reported"));
        await Expect(card.Locator(".warning-verdict")).ToBeFocusedAsync();
    }

    private static async Task GetHelpAsync(Person ann, int width)
    {
        await ann.PressAsync("chat.scammed");
        await Expect(ann.Page.Locator("#help-title")).ToBeFocusedAsync();
        await Expect(ann.Page.Locator("#category")).ToHaveValueAsync("impersonating-authority");
        await ann.Page.GetByRole(AriaRole.Combobox, new() { Name = ann.Word("help.region"), Exact = true }).SelectOptionAsync(
            ann.Language switch { "zh-Hans" => "CN", "zh-Hant" => "TW", _ => "UK" });
        await ann.Page.GetByLabel(ann.Word("help.happened.money-sent"), new() { Exact = true }).CheckAsync();
        await ann.Page.GetByLabel(ann.Word("help.paid.bank-transfer"), new() { Exact = true }).CheckAsync();
        var plan = ann.Page.Locator("#plan article");
        await Expect(plan).ToHaveAttributeAsync("lang", ann.Language);
        await Expect(plan).ToContainTextAsync(ann.Language switch { "zh-Hans" => "110", "zh-Hant" => "165", _ => "159" });
        var steps = plan.GetByLabel(ann.Word("help.done"), new() { Exact = true });
        await Pictures.TakeAsync(ann, "help");
        await ann.PressAsync("help.show");
        await Expect(ann.Page.Locator("#progress")).ToBeFocusedAsync();
        await Pictures.TakeAsync(ann, "steps");
        await steps.Nth(0).CheckAsync();
        await steps.Nth(1).CheckAsync();
        var all = await steps.CountAsync();
        await Expect(ann.Page.Locator("#progress")).ToHaveTextAsync(
            ann.Word("help.progress").Replace("{done}", "2", StringComparison.Ordinal).Replace("{all}", $"{all}", StringComparison.Ordinal));
        await LookAsync(ann, "guidance");
        await (width == Phone ? Expect(ann.Page.Locator("#chat")).ToBeHiddenAsync() : Expect(ann.Page.Locator("#chat")).ToBeVisibleAsync());

        // In another language the ticks are where they were.
        var language = ann.Language;
        await ann.ChooseLanguageAsync(language == "en" ? "zh-Hans" : "en");
        await Expect(plan).ToHaveAttributeAsync("lang", ann.Language);
        await Expect(plan.GetByLabel(ann.Word("help.done"), new() { Exact = true }).Nth(1)).ToBeCheckedAsync();
        await Expect(ann.Page.Locator("html")).ToHaveAttributeAsync("lang", ann.Language);
        await ann.ChooseLanguageAsync(language);
        await Expect(plan).ToHaveAttributeAsync("lang", language);
    }

    private static async Task TakeTheEvidenceAsync(Person ann)
    {
        await ann.Page.GetByLabel(ann.Word("report.narrative"), new() { Exact = true }).FillAsync("<i>They said</i> my PIN: 4821 was needed.");
        await ann.PressAsync("report.transfer.add");
        await ann.PressAsync("report.make");
        await Expect(ann.Page.Locator("#report-status")).ToHaveTextAsync(
            ann.Word("report.incomplete").Replace("{number}", "1", StringComparison.Ordinal));
        await ann.Page.GetByLabel(ann.Word("report.amount"), new() { Exact = true }).FillAsync("1,280.50");
        await ann.Page.GetByLabel(ann.Word("report.currency"), new() { Exact = true }).FillAsync("cny");
        await ann.Page.GetByLabel(ann.Word("report.payee"), new() { Exact = true }).FillAsync("6222000011112222");
        await ann.PressAsync("report.make");
        await Expect(ann.Page.Locator("#files")).ToBeVisibleAsync();
        await LookAsync(ann, "report");

        var seal = await ann.Page.Locator("#seal").InnerTextAsync();
        using var bundle = await DownloadAsync(ann, "report.bundle");
        Assert.That(
            EvidenceBundle.Verify(bundle, new EvidenceVerifyOptions { ExpectedManifestSha256 = seal }).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
        using (var zip = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true))
            Assert.That(zip.Entries.Select(static entry => entry.FullName), Has.Member("messages.jsonl").And.Member("index.html"));
        foreach (var key in new[] { "report.police", "report.bank" })
        {
            using var file = await DownloadAsync(ann, key);
            var report = await new StreamReader(file).ReadToEndAsync();
            Assert.That(report, Does.Contain($"lang=\"{ann.Language}\"").And.Contain(seal).And.Contain("CNY 1,280.50"));
            Assert.That(report, Does.Not.Contain("<i>They").And.Not.Contain("4821"), "encoded, and the PIN masked");
        }
    }

    private static async Task LookAsync(Person ann, string where)
    {
        await ann.CheckAccessibilityAsync(where);
        await ann.CheckWidthAsync(where);
        await Pictures.TakeAsync(ann, where);
    }

    private static async Task<MemoryStream> DownloadAsync(Person ann, string key)
    {
        var download = await ann.Page.RunAndWaitForDownloadAsync(() => ann.PressAsync(key));
        var copy = new MemoryStream();
        await using (var stream = await download.CreateReadStreamAsync()) await stream.CopyToAsync(copy);
        copy.Position = 0;
        return copy;
    }
}
