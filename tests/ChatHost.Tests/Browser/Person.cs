using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ChatHost.Tests.Browser;

/// <summary>Someone at a browser: finds things by what is written on them, as people do.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _troubles = new();

    public Person(IPage page, string language)
    {
        Page = page;
        Language = language;
        // A refusal by the content security policy is an error on the console.
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _troubles.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _troubles.Enqueue(error);
        page.Dialog += async (_, dialog) =>
        {
            _troubles.Enqueue("A dialog opened: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public string Language { get; set; }

    public string PictureName { get; set; } = "chathost";

    public IEnumerable<string> Troubles => _troubles;

    public ILocator Messages => Page.Locator("#log .message:not(.pending) .text");

    public ILocator Warnings => Page.Locator("#log .warning");

    public ILocator Ask => Page.Locator("#ask");

    public ILocator Identity => Page.Locator("#identity");

    public ILocator Help => Page.Locator("#help");

    /// <summary>The words the page has for something, in the language it is in.</summary>
    public string Word(string key) => Words.Of(Language, key);

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Word(key), Exact = true });

    public Task PressAsync(string key) => Button(key).ClickAsync();

    public Task ChooseLanguageAsync(string language)
    {
        Language = language;
        return Page.Locator("#language").SelectOptionAsync(language);
    }

    public async Task StartScriptAsync(string id)
    {
        var title = Scripts.ScriptLibrary.Load().Find(id)!.Languages[Language].Title;
        await Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(Messages).ToHaveCountAsync(1);
    }

    public async Task WriteAsync(string text)
    {
        await Page.GetByLabel(Word("chat.message"), new() { Exact = true }).FillAsync(text);
        await PressAsync("chat.send");
    }

    /// <summary>Has the script say more, until there are so many messages.</summary>
    public async Task HearAsync(int messages)
    {
        while (await Messages.CountAsync() < messages)
        {
            var next = await Messages.CountAsync() + 1;
            await PressAsync("chat.continue");
            await Assertions.Expect(Messages).ToHaveCountAsync(next);
        }
    }

    /// <summary>An accessibility engine looks at the page as it is now.</summary>
    public async Task CheckAccessibilityAsync(string where)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        var problems = result.Violations.Select(violation =>
            $"{violation.Impact} {violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(static node => node.Html))}");
        Assert.That(problems, Is.Empty, where);
    }

    /// <summary>Nothing is cut off or has to be scrolled sideways to.</summary>
    public async Task CheckWidthAsync(string where)
    {
        var beyond = await Page.EvaluateAsync<JsonElement>("""
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.checkVisibility() && !e.closest('.hidden-visually, svg') && e.getBoundingClientRect().right > innerWidth + 1)
              .map(e => e.outerHTML.slice(0, 120))
            """);
        Assert.That(beyond.EnumerateArray().Select(static element => element.GetString()), Is.Empty, where);
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
