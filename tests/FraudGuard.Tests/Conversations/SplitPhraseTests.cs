using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace FraudGuard.Tests.Conversations;

public class SplitPhraseTests
{
    private ConversationFixture _chat = null!;

    [SetUp]
    public void SetUp() => _chat = new ConversationFixture();

    [TearDown]
    public void TearDown() => _chat.Dispose();

    [TestCase("account", "把钱转到安全", "账户里")]
    [TestCase("account", "安", "全", "账", "户")]
    [TestCase("account", "安全账", "户")]
    [TestCase("card", "buy a gift", "card for me")]
    [TestCase("card", "Gift", "CARD")]
    public async Task A_phrase_split_over_messages_is_found_in_the_last(string id, params string[] parts)
    {
        foreach (var part in parts[..^1]) Assert.That((await _chat.Peer(part)).Has(id), Is.False);
        var found = (await _chat.Peer(parts[^1])).Signals.Single(s => s.Id == id);
        Assert.That((found.Kind, found.Index), Is.EqualTo((SignalKind.Context, 0)));
        Assert.That(found.Length, Is.InRange(1, parts[^1].Length));
        Assert.That((await _chat.Summary())!.Stages, Does.Contain(ScamStage.Payment));
    }

    [Test]
    public async Task It_is_found_once()
    {
        await _chat.Peer("安全");
        await _chat.Peer("账户");
        foreach (var text in new[] { "好", "的", "吗" }) Assert.That((await _chat.Peer(text)).Has("account"), Is.False);
    }

    [Test]
    public async Task The_other_side_may_speak_in_between()
    {
        await _chat.Peer("安全");
        await _chat.Self("嗯");
        Assert.That((await _chat.Peer("账户")).Has("account"), Is.True);
    }

    [Test]
    public async Task Two_senders_make_no_phrase()
    {
        await _chat.Peer("安全");
        Assert.That((await _chat.Self("账户")).Has("account"), Is.False);
        await _chat.Say(new ChatMessage { Text = "安全", ConversationId = "group", SenderId = "a" });
        Assert.That((await _chat.Say(new ChatMessage { Text = "账户", ConversationId = "group", SenderId = "b" })).Has("account"), Is.False);
        Assert.That((await _chat.Say(new ChatMessage { Text = "账户", ConversationId = "group", SenderId = "a" })).Has("account"), Is.True);
    }

    [Test]
    public async Task Two_conversations_make_no_phrase()
    {
        await _chat.Peer("安全", "a");
        Assert.That((await _chat.Peer("账户", "b")).Has("account"), Is.False);
    }

    [Test]
    public async Task Letters_of_two_words_make_no_phrase()
    {
        using var chat = new ConversationFixture(lexicon: """ "terms":[{"id":"t","text":"scam","weight":3}] """);
        await chat.Peer("sc");
        Assert.That((await chat.Peer("am")).Signals, Is.Empty);
    }

    [Test]
    public async Task A_message_handed_over_twice_continues_nothing()
    {
        await _chat.Peer("账户安全");
        Assert.That((await _chat.Peer("账户安全")).Signals, Is.Empty);
    }

    [Test]
    public async Task A_rule_over_two_messages_is_found()
    {
        using var chat = new ConversationFixture(lexicon: """
            "terms":[{"id":"a","text":"alpha","weight":0,"groups":["a"]},{"id":"b","text":"beta","weight":0,"groups":["b"]}],
            "rules":[{"id":"r","all":["a","b"],"stage":"payment","weight":3}]
            """);
        await chat.Peer("alpha");
        Assert.That((await chat.Peer("beta")).Has("r"), Is.True);
    }

    [TestCase(9, true)]
    [TestCase(10, false)]
    public async Task After_ten_minutes_the_ends_are_forgotten(int minutes, bool found)
    {
        await _chat.Peer("安全");
        _chat.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.That((await _chat.Peer("账户")).Has("account"), Is.EqualTo(found));
    }

    [TestCase(9, true)]
    [TestCase(11, false)]
    [TestCase(-11, false)]
    public async Task The_messages_own_time_counts_too(int minutes, bool found)
    {
        var first = _chat.Clock.GetUtcNow().AddDays(-3);
        await _chat.Say(new ChatMessage { Text = "安全", ConversationId = "c", SentAt = first });
        var second = await _chat.Say(new ChatMessage { Text = "账户", ConversationId = "c", SentAt = first.AddMinutes(minutes) });
        Assert.That(second.Has("account"), Is.EqualTo(found));
    }

    [Test]
    public async Task Text_is_erased_in_time_even_if_nothing_else_happens()
    {
        for (var i = 0; i < 5; i++)
        {
            await _chat.Peer("text", $"c{i}");
            _chat.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        // The first is ten minutes old by now, the last two.
        for (var left = 4; left >= 0; left--)
        {
            Assert.That(_chat.Get<SplitMemory>().Count, Is.EqualTo(left));
            _chat.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    [Test]
    public async Task Only_so_much_text_of_so_many_senders_is_kept()
    {
        using var chat = new ConversationFixture(static o => (o.SplitLength, o.SplitSenders) = (4, 3));
        for (var i = 0; i < 100; i++) await chat.Peer("安全", $"c{i}");
        Assert.That(chat.Get<SplitMemory>().Count, Is.EqualTo(3));
        Assert.That((await chat.Peer("账户", "c97")).Has("account"), Is.True);
        Assert.That((await chat.Peer("账户", "c0")).Has("account"), Is.False);
        await chat.Peer("安全。。。", "long");
        Assert.That((await chat.Peer("账户", "long")).Has("account"), Is.False);
    }

    [Test]
    public async Task A_length_of_zero_keeps_no_text()
    {
        using var chat = new ConversationFixture(static o => o.SplitLength = 0);
        await chat.Peer("安全");
        Assert.That((await chat.Peer("账户")).Has("account"), Is.False);
        Assert.That(chat.Get<SplitMemory>().Count, Is.Zero);
    }

    [Test]
    public async Task No_text_reaches_the_store()
    {
        const string Text = "heavy 安全账户 payup";
        await _chat.Peer(Text);
        var state = await _chat.Get<IConversationStore>().ReadAsync("c", default);
        foreach (var encoding in new[] { System.Text.Encoding.UTF8, System.Text.Encoding.Unicode })
            foreach (var word in Text.Split(' ')) Assert.That(state.Span.IndexOf(encoding.GetBytes(word)), Is.Negative);
    }

    [Test]
    public async Task Long_messages_and_torn_characters_do_no_harm([Values(1, 47, 48, 49, 255, 256, 257, 5000)] int length)
    {
        var emoji = string.Concat(Enumerable.Repeat("🙏", length));
        await _chat.Peer(emoji);
        await _chat.Peer("a" + emoji);
        await _chat.Peer(emoji[1..]);
        await _chat.Peer(emoji[..^1]);
        await _chat.Peer(emoji + "安全");
        Assert.That((await _chat.Peer("账户" + emoji)).Has("account"), Is.True);
    }
}
