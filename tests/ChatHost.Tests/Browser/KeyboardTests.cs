using static Microsoft.Playwright.Assertions;

namespace ChatHost.Tests.Browser;

internal sealed class KeyboardTests
{
    [Test]
    public async Task Everything_can_be_done_without_a_mouse()
    {
        await using var ann = await Chromium.OpenAsync("en");
        var keyboard = ann.Page.Keyboard;
        await TabToAsync(ann, "Fake police");
        await keyboard.PressAsync("Enter");
        await Expect(ann.Messages).ToHaveCountAsync(1);
        await Expect(ann.Page.Locator("#peer")).ToBeFocusedAsync();
        await ann.HearAsync(messages: 5);

        await ann.Page.Locator("#text").FocusAsync();
        await keyboard.TypeAsync("the code is 739204");
        await keyboard.PressAsync("Enter");
        await Expect(ann.Ask.Locator("#ask-cancel")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(ann.Ask).ToBeHiddenAsync();
        await Expect(ann.Page.Locator("#text")).ToBeFocusedAsync();

        await ann.Page.Locator("#peer").FocusAsync();
        await TabToAsync(ann, "I have been scammed");
        await keyboard.PressAsync("Enter");
        await Expect(ann.Page.Locator("#help-title")).ToBeFocusedAsync();
        await TabToAsync(ann, "Done");
        await keyboard.PressAsync("Space");
        await Expect(ann.Page.Locator("#progress")).ToContainTextAsync("1 of");
        await keyboard.PressAsync("Escape");
        await Expect(ann.Help).ToBeHiddenAsync();
        await Expect(ann.Page.Locator("#scammed")).ToBeFocusedAsync();
    }

    [Test]
    public async Task An_innocent_talk_stays_quiet()
    {
        await using var ann = await Chromium.OpenAsync("zh-Hans", width: 390);
        await ann.StartScriptAsync("dinner");
        await ann.HearAsync(messages: 5);
        await ann.Page.Locator("#suggestion").ClickAsync();
        await ann.PressAsync("chat.send");
        await Expect(ann.Messages).ToHaveCountAsync(6);
        await Expect(ann.Warnings).ToHaveCountAsync(0);
        await Expect(ann.Page.Locator("#script-over")).ToBeVisibleAsync();
        await ann.PressAsync("chat.leave");
        await Expect(ann.Page.Locator("#start-title")).ToBeVisibleAsync();
    }

    private static async Task TabToAsync(Person person, string words)
    {
        for (var i = 0; i < 80; i++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var focused = await person.Page.EvaluateAsync<string>(
                "() => (document.activeElement.closest('label') ?? document.activeElement).textContent.trim()");
            if (focused == words) return;
        }

        Assert.Fail($"The Tab key does not lead to \"{words}\".");
    }
}
