using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace FraudGuard.Tests.Conversations;

public class ConversationTimeTests
{
    private ConversationFixture _chat = null!;

    [SetUp]
    public void SetUp() => _chat = new ConversationFixture();

    [TearDown]
    public void TearDown() => _chat.Dispose();

    [TestCase(0, 1)]
    [TestCase(14, 0.5)]
    [TestCase(28, 0.25)]
    public async Task What_was_said_fades(int days, double share)
    {
        await _chat.Peer("trust");
        _chat.Clock.Advance(TimeSpan.FromDays(days));
        Assert.That((await _chat.Peer("hello")).WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.8 * share).Within(1e-5));
    }

    [Test]
    public async Task It_fades_the_same_however_often_something_is_added()
    {
        await _chat.Peer("heavy", "often");
        await _chat.Peer("heavy", "once");
        for (var i = 0; i < 14 * 24; i++)
        {
            _chat.Clock.Advance(TimeSpan.FromHours(1));
            await _chat.Peer("trust", "often");
        }

        var (often, once) = (await _chat.Peer("trust", "often"), await _chat.Peer("hello", "once"));
        Assert.That(often.WeightOf(ConversationSignals.Earlier), Is.EqualTo(once.WeightOf(ConversationSignals.Earlier)).Within(1e-3));
    }

    [Test]
    public async Task The_script_fades_more_slowly()
    {
        await _chat.Peer("hook");
        await _chat.Peer("trust");
        _chat.Clock.Advance(TimeSpan.FromDays(30));
        // Two steps have faded to one; the third makes two.
        Assert.That((await _chat.Peer("isolate")).WeightOf(ConversationSignals.Script), Is.EqualTo(0.8).Within(1e-4));
    }

    [Test]
    public async Task In_the_end_it_is_forgotten()
    {
        await _chat.Peer("heavy");
        _chat.Clock.Advance(TimeSpan.FromDays(120));
        Assert.That(await _chat.Summary(), Is.Null);
        Assert.That(_chat.Get<IMessageInspector>().Inspect("hello"), Is.SameAs(await _chat.Peer("hello")));
    }

    [Test]
    public async Task The_messages_own_time_counts()
    {
        ChatMessage At(string text, int day) => new() { Text = text, ConversationId = "c", SentAt = DateTimeOffset.UnixEpoch.AddDays(day) };
        await _chat.Say(At("trust", 1000));
        Assert.That((await _chat.Say(At("hello", 1014))).WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.4).Within(1e-5));
    }

    [Test]
    public async Task Messages_that_arrive_out_of_order_fade_nothing()
    {
        ChatMessage At(string text, int day) => new() { Text = text, ConversationId = "c", SentAt = DateTimeOffset.UnixEpoch.AddDays(day) };
        await _chat.Say(At("trust", 1000));
        for (var i = 0; i < 20; i++) await _chat.Say(At("hook", i % 2 == 0 ? 1 : 1000));
        Assert.That((await _chat.Say(At("hello", 1000))).WeightOf(ConversationSignals.Earlier), Is.EqualTo(1.6).Within(1e-5));
    }

    [Test]
    public async Task A_sender_cannot_make_the_past_fade_by_a_clock_in_the_future()
    {
        await _chat.Peer("heavy");
        var before = (await _chat.Peer("hello")).LogOdds;
        await _chat.Say(new ChatMessage { Text = "hook", ConversationId = "c", SentAt = _chat.Clock.GetUtcNow().AddYears(50) });
        await _chat.Say(new ChatMessage { Text = "hook", ConversationId = "c", SentAt = DateTimeOffset.MaxValue });
        Assert.That((await _chat.Peer("hello")).LogOdds, Is.GreaterThanOrEqualTo(before));
    }

    [Test]
    public async Task After_a_clock_that_was_ahead_time_goes_on()
    {
        var now = _chat.Clock.GetUtcNow();
        _chat.Clock.Advance(TimeSpan.FromDays(3));
        await _chat.Peer("trust");
        // FakeTimeProvider refuses to go back, so the second host has the right time over the same store.
        using var other = new ConversationFixture(services: s => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions
            .AddSingleton(s, _chat.Get<IConversationStore>()));
        Assert.That(other.Clock.GetUtcNow(), Is.EqualTo(now));
        Assert.That((await other.Peer("hook")).WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.8).Within(1e-5));
        other.Clock.Advance(TimeSpan.FromDays(14));
        Assert.That((await other.Peer("hello")).WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.8).Within(1e-5));
    }

    [TestCase(0)]
    [TestCase(253402300799)]
    public async Task Any_time_will_do(long seconds)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        foreach (var sentAt in new[] { time, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, time })
            Assert.That((await _chat.Say(new ChatMessage { Text = "heavy", ConversationId = "c", SentAt = sentAt })).Level, Is.GreaterThanOrEqualTo(RiskLevel.Medium));
        Assert.That((await _chat.Summary())!.Updates, Is.EqualTo(4));
    }
}
