using System.Diagnostics.Metrics;
using FraudGuard.Conversations;
using FraudGuard.Inspection;
using FraudGuard.Tests.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Conversations;

public class ConversationStateTests
{
    private ConversationFixture _chat = null!;
    private Dictionary<string, long> _counted = null!;
    private MeterListener _listener = null!;

    [SetUp]
    public void SetUp()
    {
        _chat = new ConversationFixture();
        _counted = [];
        var meter = _chat.Get<ConversationMetrics>().Meter;
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter == meter) listener.EnableMeasurementEvents(instrument);
            },
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var tag = tags[0].Value!.ToString()!;
            _counted[tag] = _counted.GetValueOrDefault(tag) + value;
        });
        _listener.Start();
    }

    [TearDown]
    public void TearDown()
    {
        _listener.Dispose();
        _chat.Dispose();
    }

    [Test]
    public async Task The_state_is_small_and_of_fixed_size()
    {
        foreach (var word in new[] { "hook", "trust", "isolate", "payup", "againpay", "heavy", "安全账户" }) await _chat.Peer(word);
        Assert.That((await Read()).Length, Is.EqualTo(158));
    }

    [Test]
    public async Task An_unknown_version_is_discarded_and_counted()
    {
        await _chat.Peer("heavy");
        await Put(bytes => bytes[0]++);
        Assert.That((await _chat.Peer("hook")).Counted(), Is.EqualTo(new[] { "hook" }));
        Assert.That(_counted, Is.EqualTo(new Dictionary<string, long> { ["unknown_version"] = 1 }));
        Assert.That((await _chat.Summary())!.Updates, Is.EqualTo(1));
    }

    [Test]
    public async Task Any_damaged_byte_is_noticed()
    {
        await _chat.Peer("heavy");
        var good = await Read();
        for (var i = 1; i < good.Length; i++)
        {
            await Put(bytes => bytes[i] ^= 0x41);
            Assert.That((await _chat.Peer("hello")).Signals, Is.Empty);
            Assert.That(_counted["corrupted"], Is.EqualTo(i));
            await Restore(good);
        }

        Assert.That((await _chat.Peer("hello")).Has(ConversationSignals.Earlier), Is.True);
    }

    [Test]
    public async Task Any_length_is_read()
    {
        await _chat.Peer("heavy");
        var good = await Read();
        for (var length = 1; length < good.Length; length++)
        {
            await Restore(good[..length]);
            Assert.That((await _chat.Peer("hello")).Signals, Is.Empty);
        }

        await Restore([.. good, 0]);
        Assert.That((await _chat.Peer("hello")).Signals, Is.Empty);
    }

    [Test]
    public async Task Numbers_that_are_none_are_discarded_even_under_a_right_checksum([Values(float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e30f)] float number)
    {
        await _chat.Peer("heavy");
        for (var at = 14; at < 78; at += sizeof(float))
        {
            await Put(bytes =>
            {
                BitConverter.GetBytes(number).CopyTo(bytes, at);
                BitConverter.GetBytes(StableHash.Of(bytes.AsSpan(0, bytes.Length - sizeof(uint)))).CopyTo(bytes, bytes.Length - sizeof(uint));
            });
            Assert.That((await _chat.Peer("hello")).Signals, Is.Empty);
            await _chat.Peer("heavy");
        }
    }

    [Test]
    public async Task Random_bytes_never_crash([Range(0, 4)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(1, 200)];
            random.NextBytes(bytes);
            if (random.Next(2) == 0) bytes[0] = 1;
            await Restore(bytes);
            var assessment = await _chat.Peer("hook");
            Assert.That(double.IsFinite(assessment.Score), Is.True);
            await _chat.Inspector.ForgetAsync("c");
        }
    }

    [Test]
    public async Task A_store_that_fails_leaves_each_message_its_own_assessment()
    {
        using var chat = new ConversationFixture(services: static s => s.AddSingleton<IConversationStore, BrokenStore>());
        Assert.That((await chat.Peer("heavy")).Level, Is.EqualTo(RiskLevel.Medium));
        Assert.That((await chat.Peer("安全")).Signals, Is.Empty);
        Assert.That((await chat.Peer("账户")).Has("account"), Is.True);
        Assert.ThrowsAsync<TimeoutException>(() => chat.Summary());
    }

    [Test]
    public async Task A_store_that_refuses_for_ever_is_given_up()
    {
        using var chat = new ConversationFixture(services: static s => s.AddSingleton<IConversationStore, RefusingStore>());
        Assert.That((await chat.Peer("heavy")).Level, Is.EqualTo(RiskLevel.Medium));
        Assert.That(Assert.ThrowsAsync<InvalidOperationException>(() => chat.Feedback(ConversationVerdict.Report))!.Message, Does.Contain("TryReplaceAsync"));
    }

    [Test]
    public void Cancelling_goes_through()
    {
        var message = new ChatMessage { Text = "heavy", ConversationId = "c" };
        Assert.CatchAsync<OperationCanceledException>(() => _chat.Inspector.InspectAsync(message, new CancellationToken(true)).AsTask());
    }

    private async Task<byte[]> Read() => (await _chat.Get<IConversationStore>().ReadAsync("c", default)).ToArray();

    private async Task Put(Action<byte[]> change)
    {
        var bytes = await Read();
        change(bytes);
        await Restore(bytes);
    }

    private async Task Restore(byte[] bytes)
    {
        var store = _chat.Get<IConversationStore>();
        Assert.That(await store.TryReplaceAsync("c", await store.ReadAsync("c", default), bytes, TimeSpan.FromDays(1), default), Is.True);
    }

    private sealed class BrokenStore : IConversationStore
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken) => throw new TimeoutException();

        public ValueTask<bool> TryReplaceAsync(
            string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken) => throw new TimeoutException();

        public ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken) => throw new TimeoutException();
    }

    private sealed class RefusingStore : IConversationStore
    {
        public ValueTask<ReadOnlyMemory<byte>> ReadAsync(string conversationId, CancellationToken cancellationToken) => default;

        public ValueTask<bool> TryReplaceAsync(
            string conversationId, ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state, TimeSpan lifetime, CancellationToken cancellationToken) => ValueTask.FromResult(false);

        public ValueTask RemoveAsync(string conversationId, CancellationToken cancellationToken) => default;
    }
}
