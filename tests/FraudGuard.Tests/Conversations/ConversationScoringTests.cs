using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace FraudGuard.Tests.Conversations;

public class ConversationScoringTests
{
    private ConversationFixture _chat = null!;

    [SetUp]
    public void SetUp() => _chat = new ConversationFixture();

    [TearDown]
    public void TearDown() => _chat.Dispose();

    [Test]
    public async Task What_was_said_before_counts_for_what_is_said_now()
    {
        await _chat.Peer("hook");
        var later = await _chat.Peer("nothing of note");
        Assert.That(later.WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.8).Within(1e-6));
        Assert.That(later.Signals.Single().Kind, Is.EqualTo(SignalKind.Context));
        Assert.That(later.LogOdds, Is.EqualTo(-3.2).Within(1e-6));
    }

    [Test]
    public async Task Stages_in_order_weigh_more_than_their_sum()
    {
        foreach (var word in new[] { "hook", "trust", "isolate", "payup" }) await _chat.Peer(word, "in order");
        foreach (var word in new[] { "payup", "isolate", "trust", "hook" }) await _chat.Peer(word, "backwards");
        var (ordered, backwards) = (await _chat.Peer("againpay", "in order"), await _chat.Peer("againpay", "backwards"));
        Assert.That(ordered.WeightOf(ConversationSignals.Earlier), Is.EqualTo(backwards.WeightOf(ConversationSignals.Earlier)).Within(1e-5));
        Assert.That(ordered.WeightOf(ConversationSignals.Script), Is.EqualTo(4 * 0.8).Within(1e-5));
        Assert.That(backwards.WeightOf(ConversationSignals.Script), Is.EqualTo(0.8).Within(1e-5));
        Assert.That(ordered.LogOdds, Is.GreaterThan(-4 + 5));
        Assert.That(ordered.Level, Is.EqualTo(RiskLevel.High));
    }

    [Test]
    public async Task Stages_within_one_message_are_no_order()
    {
        var assessment = await _chat.Peer("hook trust isolate payup");
        Assert.That(assessment.Has(ConversationSignals.Script), Is.False);
        Assert.That(assessment, Has.Property(nameof(FraudAssessment.LogOdds)).EqualTo(0).Within(1e-9));
    }

    [Test]
    public async Task A_step_is_the_longest_chain_not_the_number_of_messages()
    {
        foreach (var word in new[] { "hook", "payup", "trust", "isolate" }) await _chat.Peer(word);
        Assert.That((await _chat.Peer("hello")).WeightOf(ConversationSignals.Script), Is.EqualTo(2 * 0.8).Within(1e-5));
    }

    [Test]
    public async Task The_same_phrase_again_is_no_new_evidence()
    {
        var first = await _chat.Peer("hook");
        for (var i = 0; i < 50; i++) Assert.That((await _chat.Peer("hook")).LogOdds, Is.EqualTo(first.LogOdds).Within(1e-5));
    }

    [Test]
    public async Task Single_weak_words_never_add_up()
    {
        for (var i = 0; i < 50; i++) await _chat.Peer("faint");
        Assert.That((await _chat.Peer("faint")).LogOdds, Is.EqualTo(-3.7));
        Assert.That(await _chat.Summary(), Is.Null);
    }

    [Test]
    public async Task One_stage_alone_has_a_limit()
    {
        using var chat = new ConversationFixture(lexicon: "\"terms\":[" + string.Join(',', Enumerable.Range(0, 40).Select(
            static i => $$"""{"id":"t{{i}}","text":"word{{(char)('a' + i / 26)}}{{(char)('a' + i % 26)}}","stage":"hook","weight":2}""")) + "]");
        for (var i = 0; i < 40; i++) await chat.Peer($"word{(char)('a' + i / 26)}{(char)('a' + i % 26)}");
        Assert.That((await chat.Peer("hello")).WeightOf(ConversationSignals.Earlier), Is.InRange(4, 6 * 0.8));
    }

    [Test]
    public async Task Conversations_know_nothing_of_each_other()
    {
        await _chat.Peer("heavy", "a");
        Assert.That((await _chat.Peer("hello", "b")).Signals, Is.Empty);
        Assert.That((await _chat.Peer("hello", null)).Signals, Is.Empty);
    }

    [Test]
    public async Task A_message_without_conversation_is_assessed_alone()
    {
        await _chat.Peer("heavy", null);
        var alone = _chat.Get<IMessageInspector>().Inspect("hook");
        Assert.That((await _chat.Peer("hook", null)).LogOdds, Is.EqualTo(alone.LogOdds));
    }

    [Test]
    public async Task The_category_is_the_conversations()
    {
        await _chat.Peer("trust");
        await _chat.Peer("isolate");
        await _chat.Peer("payup");
        var assessment = await _chat.Peer("hook");
        Assert.That(assessment.Level, Is.GreaterThan(RiskLevel.None));
        Assert.That(assessment.Category, Is.EqualTo(ScamCategory.FakeInvestment));
    }

    [Test]
    public async Task A_hosts_own_category_is_named()
    {
        using var chat = new ConversationFixture(lexicon: """ "categories":["house-rules"],"terms":[{"id":"x","text":"xyzzy","category":"house-rules","stage":"hook","weight":4}] """);
        await chat.Peer("xyzzy");
        Assert.That((await chat.Peer("hello")).Category, Is.EqualTo("house-rules"));
    }

    [Test]
    public async Task What_speaks_against_takes_from_what_the_message_leaves_behind()
    {
        await _chat.Peer("beware of payup and isolate");
        Assert.That(await _chat.Summary(), Is.Null);
    }

    [Test]
    public async Task The_other_side_cannot_talk_its_past_away()
    {
        await _chat.Peer("heavy");
        var before = (await _chat.Peer("hello")).LogOdds;
        for (var i = 0; i < 20; i++) await _chat.Peer("beware beware");
        Assert.That((await _chat.Peer("hello")).LogOdds, Is.EqualTo(before).Within(1e-6));
    }

    [Test]
    public async Task The_users_own_words_count_half()
    {
        await _chat.Self("hook");
        Assert.That((await _chat.Peer("hello")).WeightOf(ConversationSignals.Earlier), Is.EqualTo(0.4).Within(1e-6));
    }

    [TestCase("my friend sent me “heavy”", true)]
    [TestCase("my friend sent me \"heavy\"", true)]
    [TestCase("他说「heavy」", true)]
    [TestCase("“well” heavy", false)]
    [TestCase("“heavy", false)]
    [TestCase("it's heavy, isn't it", false)]
    public async Task What_the_user_quotes_does_not_count(string text, bool quoted)
    {
        var assessment = await _chat.Self(text);
        Assert.That(assessment.WeightOf(ConversationSignals.Quote), Is.EqualTo(quoted ? -5 : 0));
        Assert.That(await _chat.Summary(), quoted ? Is.Null : Is.Not.Null);
    }

    [Test]
    public async Task What_the_other_side_quotes_does_count()
    {
        var assessment = await _chat.Peer("“heavy”");
        Assert.That(assessment.Has(ConversationSignals.Quote), Is.False);
        Assert.That(await _chat.Summary(), Is.Not.Null);
    }

    [Test]
    public async Task The_users_doubt_counts_against_for_a_while()
    {
        await _chat.Peer("heavy");
        await _chat.Self("is this a scam");
        var soon = await _chat.Peer("no");
        Assert.That(soon.WeightOf(ConversationSignals.Doubt), Is.EqualTo(-0.7).Within(1e-5));
        _chat.Clock.Advance(TimeSpan.FromHours(6));
        Assert.That((await _chat.Peer("no")).WeightOf(ConversationSignals.Doubt), Is.EqualTo(-0.35).Within(1e-5));
        _chat.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That((await _chat.Peer("no")).Has(ConversationSignals.Doubt), Is.False);
    }

    [Test]
    public async Task The_relation_counts_once()
    {
        ChatMessage From(string text) => new() { Text = text, ConversationId = "c", Relation = SenderRelation.Stranger };
        var first = await _chat.Say(From("hook"));
        var second = await _chat.Say(From("trust"));
        var third = await _chat.Say(From("hello"));
        double Relation(FraudAssessment a) => a.WeightOf("context.stranger") + a.WeightOf(ConversationSignals.Relation);
        Assert.That(new[] { first, second, third }.Select(Relation), Is.All.EqualTo(0.7).Within(1e-6));
        Assert.That(third.WeightOf(ConversationSignals.Earlier), Is.EqualTo(1.6).Within(1e-5));
    }

    [Test]
    public async Task A_payment_request_is_a_step_of_a_script()
    {
        await _chat.Peer("hook");
        await _chat.Say(new ChatMessage { Text = "", ConversationId = "c", HasPaymentRequest = true });
        Assert.That((await _chat.Peer("hello")).WeightOf(ConversationSignals.Script), Is.GreaterThan(0.4));
    }

    [Test]
    public async Task Level_and_score_agree_and_the_own_signals_stay([Range(0, 19)] int seed)
    {
        string[] words = ["hook", "trust", "isolate", "payup", "againpay", "faint", "heavy", "beware", "is this a scam", "安全", "账户", "gift", "card", "hello", "“heavy”"];
        var random = new Random(seed);
        var alone = _chat.Get<IMessageInspector>();
        for (var i = 0; i < 60; i++)
        {
            var message = new ChatMessage
            {
                Text = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Length)])),
                ConversationId = "c",
                Direction = (MessageDirection)random.Next(2),
                Relation = (SenderRelation)random.Next(5),
            };
            _chat.Clock.Advance(TimeSpan.FromHours(random.Next(0, 100)));
            var assessment = await _chat.Say(message);
            var sum = assessment.Bias;
            foreach (var signal in assessment.Signals) sum += signal.Weight;
            Assert.That(assessment.LogOdds, Is.EqualTo(sum));
            var expected = !assessment.Signals.Any(static s => s.Weight > 0) ? RiskLevel.None
                : assessment.Score >= 0.9 ? RiskLevel.High : assessment.Score >= 0.5 ? RiskLevel.Medium : assessment.Score >= 0.2 ? RiskLevel.Low : RiskLevel.None;
            Assert.That(assessment.Level, Is.EqualTo(expected));
            Assert.That(alone.Inspect(message).Signals, Is.SubsetOf(assessment.Signals));
            Assert.That(assessment.Signals, Is.All.Matches<FraudSignal>(s => s.Index >= 0 && s.Index + s.Length <= message.Text.Length));
        }
    }
}
