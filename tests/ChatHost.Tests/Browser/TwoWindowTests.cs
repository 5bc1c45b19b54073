using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatHost.Tests.Browser;

internal sealed class TwoWindowTests
{
    /// <summary>What SignalR ends each of its messages with.</summary>
    private const char End = '\u001e';

    [Test]
    public async Task The_other_side_may_speak_before_the_answer_that_lets_one_in()
    {
        await using var ann = await Chromium.OpenAsync("en");
        await ann.Page.RouteWebSocketAsync("**/chat**", static page =>
        {
            var server = page.ConnectToServer();
            server.OnMessage(frame =>
            {
                // Answers to calls are late, news are not, though one frame may hold both.
                foreach (var message in frame.Text!.Split(End, StringSplitOptions.RemoveEmptyEntries))
                {
                    if (message.Contains("\"type\":3", StringComparison.Ordinal)) _ = SendLaterAsync(page, message + End);
                    else page.Send(message + End);
                }
            });
        });
        await ann.Page.ReloadAsync();

        await ann.StartScriptAsync("dinner");

        await Expect(ann.Page.Locator("#continue")).ToBeVisibleAsync();
        await ann.HearAsync(messages: 2);

        static async Task SendLaterAsync(IWebSocketRoute page, string text)
        {
            await Task.Delay(1_000);
            page.Send(text);
        }
    }

    [Test]
    public async Task Two_people_chat_each_in_their_language_and_each_is_warned_for_themselves()
    {
        await using var ann = await Chromium.OpenAsync("zh-Hans");
        await using var bob = await OpenInvitedAsync(ann, "en");
        await ann.WriteAsync("你好！");
        await Expect(bob.Messages).ToHaveTextAsync(["你好！"]);
        await bob.WriteAsync("Congratulations, your first task is complete! Deposit $180 first and you get your deposit back with the commission.");
        await Expect(ann.Warnings).ToHaveCountAsync(1);
        await Expect(ann.Warnings.Locator(".warning-words")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(bob.Warnings).ToHaveCountAsync(0);

        await ann.ChooseLanguageAsync("zh-Hant");
        await Expect(ann.Warnings.Locator(".warning-words")).ToHaveAttributeAsync("lang", "zh-Hant");
        await ann.Warnings.GetByRole(AriaRole.Button, new() { Name = ann.Word("warning.not-scam") }).ClickAsync();
        await Expect(ann.Warnings.Locator(".warning-verdict")).ToHaveTextAsync(ann.Word("warning.dismissed"));
        Assert.That(ann.Troubles.Concat(bob.Troubles), Is.Empty);
    }

    [Test]
    public async Task What_people_write_is_text_and_nothing_else()
    {
        string[] attempts =
        [
            "<script>window.hacked = 1</script>",
            "<img src=x onerror=\"window.hacked = 2\">",
            "\"><svg onload=window.hacked=3><a href=\"javascript:window.hacked=4\">x</a>",
            "{{constructor.constructor('window.hacked=5')()}} ${window.hacked=6} <!-- </template> -->",
        ];
        await using var ann = await Chromium.OpenAsync("en");
        await ann.Page.GetByLabel(ann.Word("start.name")).FillAsync("<b onclick=x>Ann</b>");
        await using var bob = await OpenInvitedAsync(ann, "en");
        await Expect(bob.Page.Locator("#peer")).ToHaveTextAsync("<b onclick=x>Ann</b>");
        foreach (var attempt in attempts) await ann.WriteAsync(attempt);
        await Expect(bob.Messages).ToHaveTextAsync(attempts);
        await Expect(ann.Messages).ToHaveTextAsync(attempts);
        foreach (var person in new[] { ann, bob })
        {
            Assert.That(await person.Page.EvaluateAsync<bool>("() => 'hacked' in window"), Is.False);
            Assert.That(await person.Page.Locator("#log :is(script, img, a, svg:not(.warning-icon)), #peer b").CountAsync(), Is.Zero);
            Assert.That(person.Troubles, Is.Empty);
        }

        // And should markup come in some day, it would do nothing: script in it is refused, and so is markup from text.
        var refused = await bob.Page.EvaluateAsync<bool>("() => { try { document.body.innerHTML = '<p>'; return false; } catch { return true; } }");
        Assert.That(refused, Is.True);
    }

    [Test]
    public async Task A_dropped_connection_loses_nothing_and_doubles_nothing()
    {
        await using var wire = new CuttableProxy(Chromium.Server.Address);
        await using var ann = await Chromium.OpenAsync("en");
        await using var bob = await OpenInvitedAsync(ann, "en", wire.Address);
        await ann.WriteAsync("one");
        await Expect(bob.Messages).ToHaveTextAsync(["one"]);

        // The message arrives, its answer does not, and then the wire breaks.
        wire.Mute();
        await bob.WriteAsync("two");
        await Expect(ann.Messages).ToHaveTextAsync(["one", "two"]);
        await Expect(bob.Page.Locator("#log .message.pending")).ToHaveCountAsync(1);
        wire.Cut();
        await Expect(bob.Page.Locator("#connection")).ToHaveTextAsync(bob.Word("connection.lost"));
        await Expect(ann.Page.Locator("#presence")).ToHaveTextAsync(ann.Word("chat.away"));
        await bob.WriteAsync("three");
        await ann.WriteAsync("four");
        await Expect(bob.Messages).ToHaveTextAsync(["one"]);

        wire.Mend();
        string[] all = ["one", "two", "four", "three"];
        await Expect(ann.Messages).ToHaveTextAsync(all);
        await Expect(bob.Messages).ToHaveTextAsync(all);
        await Expect(bob.Page.Locator("#connection")).ToBeEmptyAsync();
        await Expect(bob.Page.Locator("#log .message.pending")).ToHaveCountAsync(0);

        // A reload is a dropped connection too.
        await bob.Page.ReloadAsync();
        await Expect(bob.Messages).ToHaveTextAsync(all);
        await bob.WriteAsync("five");
        await Expect(ann.Messages).ToHaveTextAsync([.. all, "five"]);
    }

    private static async Task<Person> OpenInvitedAsync(Person host, string language, Uri? address = null)
    {
        await host.PressAsync("start.two.button");
        await Expect(host.Page.Locator("#invite-address")).Not.ToHaveValueAsync("");
        var invitation = new Uri(await host.Page.Locator("#invite-address").InputValueAsync());
        var guest = await Chromium.OpenAsync(language, address: address is null ? invitation : new Uri(address, invitation.Fragment));
        await guest.PressAsync("start.join");
        await Expect(host.Page.Locator("#presence")).ToHaveTextAsync(host.Word("chat.here"));
        return guest;
    }
}
