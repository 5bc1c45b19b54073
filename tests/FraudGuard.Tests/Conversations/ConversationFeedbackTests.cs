using FraudGuard.Conversations;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Conversations;

public class ConversationFeedbackTests
{
    [Test]
    public async Task Not_a_scam_lowers_the_conversation()
    {
        using var chat = new ConversationFixture();
        await chat.Peer("heavy");
        await chat.Feedback(ConversationVerdict.NotScam);
        Assert.That((await chat.Peer("hello")).Level, Is.EqualTo(RiskLevel.None));
        var again = await chat.Peer("heavy");
        Assert.That(again.WeightOf(ConversationSignals.Feedback), Is.EqualTo(-2).Within(1e-5));
        Assert.That(again.Level, Is.LessThan(RiskLevel.Medium));
    }

    [Test]
    public async Task Strong_new_evidence_outweighs_not_a_scam()
    {
        using var chat = new ConversationFixture();
        await chat.Feedback(ConversationVerdict.NotScam);
        Assert.That((await chat.Peer("heavy 安全账户")).Level, Is.GreaterThanOrEqualTo(RiskLevel.Medium));
    }

    [Test]
    public async Task A_report_raises_the_conversation()
    {
        using var chat = new ConversationFixture();
        await chat.Feedback(ConversationVerdict.Report);
        Assert.That((await chat.Peer("hello")).Level, Is.EqualTo(RiskLevel.Medium));
        Assert.That((await chat.Summary())!.Verdict, Is.EqualTo(ConversationVerdict.Report));
    }

    [Test]
    public async Task The_latest_verdict_counts_and_fades()
    {
        using var chat = new ConversationFixture();
        await chat.Feedback(ConversationVerdict.Report);
        await chat.Feedback(ConversationVerdict.NotScam);
        Assert.That((await chat.Peer("hello")).WeightOf(ConversationSignals.Feedback), Is.EqualTo(-2).Within(1e-5));
        chat.Clock.Advance(TimeSpan.FromDays(60));
        Assert.That((await chat.Peer("hello")).WeightOf(ConversationSignals.Feedback), Is.EqualTo(-1).Within(1e-5));
    }

    [Test]
    public async Task The_host_hears_of_it_once_it_is_stored()
    {
        var handler = new Recorder();
        using var chat = new ConversationFixture(services: s => s.AddSingleton<IConversationFeedbackHandler>(handler));
        handler.During = () => chat.Summary();
        await chat.Peer("heavy");
        await chat.Feedback(ConversationVerdict.Report);
        Assert.That(handler.Heard.Single().Feedback.Verdict, Is.EqualTo(ConversationVerdict.Report));
        Assert.That(handler.Heard.Single().Before, Has.Property(nameof(ConversationSummary.Category)).EqualTo(ScamCategory.FakeLoan));
        Assert.That(handler.Seen!.Verdict, Is.EqualTo(ConversationVerdict.Report));
    }

    [Test]
    public async Task A_handler_that_fails_keeps_no_other_from_hearing_of_it()
    {
        var handler = new Recorder();
        using var chat = new ConversationFixture(services: s => s
            .AddSingleton<IConversationFeedbackHandler>(new Recorder { During = () => throw new InvalidDataException("host") })
            .AddSingleton<IConversationFeedbackHandler>(handler));
        var thrown = Assert.ThrowsAsync<AggregateException>(() => chat.Feedback(ConversationVerdict.Report));
        Assert.That(thrown!.InnerExceptions.Single(), Is.TypeOf<InvalidDataException>());
        Assert.That(handler.Heard, Has.Count.EqualTo(1));
        Assert.That((await chat.Summary())!.Verdict, Is.EqualTo(ConversationVerdict.Report));
    }

    [Test]
    public void An_unknown_verdict_is_refused()
    {
        using var chat = new ConversationFixture();
        Assert.ThrowsAsync<ArgumentException>(() => chat.Feedback((ConversationVerdict)7));
    }

    [Test]
    public async Task A_summary_says_what_is_known()
    {
        using var chat = new ConversationFixture();
        await chat.Peer("hook");
        await chat.Peer("trust");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await chat.Peer("heavy");
        var summary = (await chat.Summary())!;
        Assert.That(summary.Stages, Is.EqualTo(new[] { ScamStage.Hook, ScamStage.Trust, ScamStage.Payment }));
        Assert.That((summary.Updates, summary.UpdatedAt, summary.Category, summary.Verdict),
            Is.EqualTo((3L, chat.Clock.GetUtcNow(), ScamCategory.FakeLoan, (ConversationVerdict?)null)));
        Assert.That((await chat.Peer("hello")).Score, Is.EqualTo(summary.Score).Within(1e-9));
    }

    [Test]
    public async Task A_forgotten_conversation_begins_anew()
    {
        using var chat = new ConversationFixture();
        await chat.Peer("heavy 安全");
        await chat.Inspector.ForgetAsync("c");
        Assert.That(await chat.Summary(), Is.Null);
        Assert.That((await chat.Peer("账户")).Signals, Is.Empty);
    }

    private sealed class Recorder : IConversationFeedbackHandler
    {
        public List<(ConversationFeedback Feedback, ConversationSummary? Before)> Heard { get; } = [];

        public Func<Task<ConversationSummary?>>? During { get; set; }

        public ConversationSummary? Seen { get; private set; }

        public async ValueTask HandleAsync(ConversationFeedback feedback, ConversationSummary? before, CancellationToken cancellationToken)
        {
            Heard.Add((feedback, before));
            if (During is not null) Seen = await During();
        }
    }
}
