using ChatHost.Contracts;
using ChatHost.Identity;
using FraudGuard.Conversations;
using FraudGuard.Identity;
using Microsoft.Extensions.Time.Testing;

namespace ChatHost.Tests;

internal sealed class OutgoingTests
{
    private const string Code = "the code is 739204";
    private readonly FakeTimeProvider _time = Servers.Clock;
    private readonly ChatServer _server = Servers.Clocked;
    private ChatClient _ann = null!;

    [SetUp]
    public async Task Start() => _ann = await _server.ConnectAsync();

    [TearDown]
    public async Task Stop() => await _ann.DisposeAsync();

    [Test]
    public async Task A_code_in_a_dangerous_talk_is_held_whatever_the_browser_says()
    {
        await EnterDangerousTalkAsync();
        var id = Guid.NewGuid();
        var held = await _ann.SendAsync(Code, id, confirmed: true);
        Assert.That(held.Status, Is.EqualTo(SendStatus.Held));
        Assert.That(held.Prompt!.SendLabel, Is.Null, "there is no way around");
        Assert.That(held.IdentityText, Is.Null, "nobody asked who is there yet");
        Assert.That(held.HeldUntil, Is.EqualTo(_time.GetUtcNow().AddMinutes(15)));
        Assert.That((await _ann.SendAsync(Code, id, confirmed: true)).Status, Is.EqualTo(SendStatus.Held));
        await _ann.JudgeAsync(ConversationVerdict.NotScam);
        Assert.That((await _ann.SendAsync(Code)).Status, Is.EqualTo(SendStatus.Held), "people are talked into dismissing warnings");
    }

    [Test]
    public async Task After_the_wait_the_person_is_asked_and_decides()
    {
        await EnterDangerousTalkAsync();
        var first = await _ann.SendAsync(Code);
        _time.SetUtcNow(first.HeldUntil!.Value);
        var id = Guid.NewGuid();
        var asked = await _ann.SendAsync(Code, id, confirmed: true);
        Assert.That(asked.Status, Is.EqualTo(SendStatus.Asked), "a yes before the question is none");
        Assert.That(asked.Prompt!.SendLabel, Is.Not.Null);
        Assert.That((await _ann.SendAsync("the code is 111111", id, confirmed: true)).Status, Is.EqualTo(SendStatus.Held), "the yes was to another message");
        await _ann.SendAsync(Code, id);
        Assert.That((await _ann.SendAsync(Code, id, confirmed: true)).Status, Is.EqualTo(SendStatus.Sent));
    }

    [TestCase(StandInOutcome.Verified, SendStatus.Asked, false)]
    [TestCase(StandInOutcome.Pending, SendStatus.Held, true)]
    [TestCase(StandInOutcome.Refused, SendStatus.Held, true)]
    [TestCase(StandInOutcome.Down, SendStatus.Held, true)]
    public async Task An_identity_check_may_release_what_is_held(StandInOutcome outcome, SendStatus expected, bool saysWhy)
    {
        await EnterDangerousTalkAsync();
        await _ann.SendAsync(Code);
        await _ann.AskWhoAsync(outcome);
        var again = await _ann.SendAsync(Code);
        Assert.That(again.Status, Is.EqualTo(expected));
        Assert.That(again.IdentityText, saysWhy ? Is.Not.Empty : Is.Null);
    }

    [Test]
    public async Task A_stranger_is_asked_about_before_anything_was_said()
    {
        await using var bob = await _server.ConnectAsync();
        var entry = await _ann.CreateAsync();
        await bob.JoinAsync(entry.Invitation);
        var id = Guid.NewGuid();
        var asked = await bob.SendAsync("the verification code is 482913", id);
        Assert.That(asked.Status, Is.EqualTo(SendStatus.Asked));
        Assert.That((await bob.SendAsync("the verification code is 482913", id, confirmed: true)).Status, Is.EqualTo(SendStatus.Sent));
    }

    [Test]
    public async Task A_friend_may_be_told_a_number()
    {
        await _ann.CreateAsync("dinner", "en");
        Assert.That((await _ann.SendAsync("The door code is 482913")).Status, Is.EqualTo(SendStatus.Sent));
    }

    [Test]
    public async Task A_check_that_goes_on_ends_when_the_provider_calls_back()
    {
        await EnterDangerousTalkAsync();
        var pending = await _ann.AskWhoAsync(StandInOutcome.Pending);
        Assert.That(pending, Has.Property("IsPending").True.And.Property("Text").Not.Empty);
        var verified = await _ann.AskWhoAsync(StandInOutcome.Verified);
        Assert.That(verified.Status, Is.EqualTo(IdentityVerificationStatus.Verified));
        Assert.That(verified.Text, Is.Null, "the library says nothing reassuring");
        Assert.That((await _ann.AskWhoAsync(StandInOutcome.Refused)).Status, Is.EqualTo(IdentityVerificationStatus.NotVerified));
        Assert.That((await _ann.AskWhoAsync(StandInOutcome.Down)).Status, Is.EqualTo(IdentityVerificationStatus.Unavailable));
        for (var i = 0; i < 30; i++) await _ann.AskWhoAsync(StandInOutcome.Down);
        Assert.That((await _ann.AskWhoAsync(StandInOutcome.Verified)).Status, Is.EqualTo(IdentityVerificationStatus.Verified));
    }

    private async Task EnterDangerousTalkAsync()
    {
        await _ann.CreateAsync("police", "en");
        await _ann.HearOutAsync(lines: 5);
    }
}
