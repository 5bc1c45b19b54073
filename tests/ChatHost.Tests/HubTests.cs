using ChatHost.Contracts;
using ChatHost.Rooms;
using FraudGuard.Conversations;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace ChatHost.Tests;

internal sealed class HubTests
{
    private readonly ChatServer _server = Servers.Common;

    [Test]
    public async Task Two_people_get_each_others_messages_in_one_order()
    {
        await using var ann = await _server.ConnectAsync();
        await using var bob = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        await bob.JoinAsync(entry.Invitation);
        await Task.WhenAll(ann.SendAsync("one"), bob.SendAsync("two"), ann.SendAsync("three"));
        await ann.UntilAsync(static client => client.Received.Count == 3);
        await bob.UntilAsync(static client => client.Received.Count == 3);
        Assert.That(
            ann.Received.OrderBy(static message => message.Sequence).Select(static message => message.Text),
            Is.EqualTo(bob.Received.OrderBy(static message => message.Sequence).Select(static message => message.Text)));
        Assert.That(ann.Received.Select(static message => message.Sequence), Is.EquivalentTo(new[] { 1, 2, 3 }));
        Assert.That(bob.Received.Where(static message => !message.IsMine).Select(static message => message.Id), Has.All.Null, "ids are their author's");
    }

    [Test]
    public async Task A_message_sent_again_is_taken_once()
    {
        await using var ann = await _server.ConnectAsync();
        await using var bob = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        await bob.JoinAsync(entry.Invitation);
        var id = Guid.NewGuid();
        var first = await ann.SendAsync("only once", id);
        for (var i = 0; i < 30; i++)
        {
            var again = await ann.SendAsync("only once", id);
            Assert.That(again.Message!.Sequence, Is.EqualTo(first.Message!.Sequence));
        }

        await ann.SendAsync("the end");
        await bob.UntilAsync(static client => client.Received.Any(static message => message.Text == "the end"));
        Assert.That(bob.Received.Select(static message => message.Text), Is.EqualTo(new[] { "only once", "the end" }));
    }

    [Test]
    public async Task Who_comes_back_gets_what_was_missed_and_nothing_twice()
    {
        await using var ann = await _server.ConnectAsync();
        var bob = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        var bobs = await bob.JoinAsync(entry.Invitation);
        await ann.SendAsync("one");
        await bob.UntilAsync(static client => client.Received.Count == 1);
        await bob.DisposeAsync();
        await ann.UntilAsync(static client => client.State is { PeerIsHere: false });
        await ann.SendAsync("two");
        await ann.SendAsync("three");

        await using var back = await _server.ConnectAsync();
        var resumed = await back.ResumeAsync(bobs.Room, bobs.Key, after: 1);
        Assert.That(resumed.Messages.Select(static message => message.Text), Is.EqualTo(new[] { "two", "three" }));
        await ann.UntilAsync(static client => client.State is { PeerIsHere: true });
    }

    [Test]
    public async Task A_room_has_two_seats_and_a_seat_has_a_key()
    {
        await using var ann = await _server.ConnectAsync();
        await using var bob = await _server.ConnectAsync();
        await using var eve = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        await bob.JoinAsync(entry.Invitation);
        Assert.That(await ChatClient.RefusalAsync(() => eve.JoinAsync(entry.Invitation)), Is.EqualTo(ChatError.RoomFull));
        Assert.That(await ChatClient.RefusalAsync(() => eve.ResumeAsync(entry.Room, "guess", 0)), Is.EqualTo(ChatError.RoomGone));
        Assert.That(await ChatClient.RefusalAsync(() => eve.ResumeAsync("guess", entry.Key, 0)), Is.EqualTo(ChatError.RoomGone));
        Assert.That(await ChatClient.RefusalAsync(() => eve.SendAsync("hello")), Is.EqualTo(ChatError.RoomGone));
    }

    [Test]
    public async Task Messages_have_a_size_and_a_content()
    {
        await using var ann = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        Assert.That(await ChatClient.RefusalAsync(() => ann.SendAsync(new string('x', entry.MaximumTextLength + 1))), Is.EqualTo(ChatError.TextTooLong));
        Assert.That(await ChatClient.RefusalAsync(() => ann.SendAsync(" \n\t ")), Is.EqualTo(ChatError.TextEmpty));
        Assert.That(await ChatClient.RefusalAsync(() => ann.SendAsync("x", Guid.Empty)), Is.EqualTo(ChatError.Invalid));
        Assert.That((await ann.SendAsync(new string('x', entry.MaximumTextLength))).Status, Is.EqualTo(SendStatus.Sent));
        Assert.That(async () => await ann.SendAsync(new string('x', 100_000)), Throws.Exception, "the connection is closed on a message that large");
    }

    [Test]
    public async Task Who_sends_too_fast_is_told_so()
    {
        await using var ann = await _server.ConnectAsync();
        await ann.CreateAsync();
        var refusals = 0;
        for (var i = 0; i < 12; i++)
        {
            try
            {
                await ann.SendAsync($"message {i}");
            }
            catch (Microsoft.AspNetCore.SignalR.HubException refusal) when (refusal.Message.EndsWith(ChatError.TooFast, StringComparison.Ordinal))
            {
                refusals++;
            }
        }

        Assert.That(refusals, Is.InRange(1, 4));
    }

    [Test]
    public async Task Who_calls_too_often_is_told_so()
    {
        await using var ann = await _server.ConnectAsync();
        await ann.CreateAsync();
        Assert.That(
            await ChatClient.RefusalAsync(() => Task.WhenAll(Enumerable.Range(0, 300).Select(_ => ann.ContinueAsync()))), Is.EqualTo(ChatError.TooFast));
    }

    [Test]
    public async Task Names_are_short_and_hide_nothing()
    {
        await using var ann = await _server.ConnectAsync();
        var entry = await ann.CreateAsync(name: "  \u202eevil\u0000\n" + new string('y', 100));
        Assert.That(entry.State.Name, Is.EqualTo("evil" + new string('y', 24)));
    }

    [Test]
    public async Task A_room_in_which_nothing_happens_is_forgotten()
    {
        var server = Servers.Clocked;
        await using var ann = await server.ConnectAsync();
        var entry = await ann.CreateAsync();
        await ann.SendAsync("hello");
        for (var minute = 0; minute < 32; minute++)
        {
            Servers.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        var rooms = server.Services.GetRequiredService<RoomDirectory>();
        Assert.That(() => rooms.Count, Is.Zero.After(10_000, 20));
        Assert.That(await ChatClient.RefusalAsync(() => ann.ResumeAsync(entry.Room, entry.Key, 0)), Is.EqualTo(ChatError.RoomGone));
        Assert.That(() => ChatClient.RefusalAsync(() => ann.SendAsync("still there?")).GetAwaiter().GetResult(), Is.EqualTo(ChatError.RoomGone).After(5_000, 50));
    }

    [Test]
    public async Task The_other_side_may_be_warned_about_what_one_writes()
    {
        await using var ann = await _server.ConnectAsync();
        await using var bob = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        await bob.JoinAsync(entry.Invitation, language: "zh-Hans");
        await ann.SendAsync("请把名下所有资金转到安全账户接受核查，不要告诉任何人");
        await bob.UntilAsync(static client => client.Received.Count == 1);
        await ann.UntilAsync(static client => client.Received.Count == 1);
        Assert.That(bob.Received.Single().Warning, Is.Not.Null);
        Assert.That(bob.Received.Single().Warning!.Language, Is.EqualTo("zh-Hans"));
        Assert.That(ann.Received.Single().Warning, Is.Null, "nobody is warned about their own words");

        var english = (await bob.SetLanguageAsync("en")).Single();
        Assert.That(english.Warning.Language, Is.EqualTo("en"));
        Assert.That(english.Warning.Severity, Is.EqualTo(RiskLevel.High));
        Assert.That((await bob.JudgeAsync(ConversationVerdict.NotScam)).Single().Warning.Verdict, Is.EqualTo(ConversationVerdict.NotScam));
        Assert.That((await bob.JudgeAsync(ConversationVerdict.Report)).Single().Warning.Verdict, Is.EqualTo(ConversationVerdict.Report));
    }

    [Test]
    public async Task Nothing_that_is_written_reaches_the_log()
    {
        await using var ann = await _server.ConnectAsync();
        var entry = await ann.CreateAsync("police", "en", name: "Wrenfield");
        await ann.HearOutAsync(lines: 5);
        await ann.SendAsync("the marmalade code is 739204");
        await ann.JudgeAsync(ConversationVerdict.Report);
        using var made = await _server.PostIncidentAsync(entry, new { language = "en", name = "Wrenfield", narrative = "marmalade" });
        Assert.That(made.IsSuccessStatusCode);
        var log = string.Join('\n', _server.Log.Lines);
        Assert.That(log, Does.Contain("impersonating-authority"), "that there was a report is noted");
        foreach (var secret in new[] { "marmalade", "739204", "Wrenfield", "safe account", entry.Key }) Assert.That(log, Does.Not.Contain(secret));
    }
}
