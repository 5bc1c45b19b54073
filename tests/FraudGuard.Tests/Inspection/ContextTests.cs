using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Inspection;

public class ContextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly MessageInspector _inspector = new(
        LexiconSet.Create([BuiltInLexicons.Common, Given.Lexicon(""" "terms":[{"id":"t","text":"loan","weight":3}] """)]),
        timeProvider: new FakeTimeProvider(Now));

    [TestCase(SenderRelation.Unknown, null, null)]
    [TestCase(SenderRelation.Stranger, null, "context.stranger")]
    [TestCase(SenderRelation.NewContact, null, "context.new-contact")]
    [TestCase(SenderRelation.Contact, null, "context.contact")]
    [TestCase(SenderRelation.BlockedBefore, null, "context.blocked-before")]
    [TestCase(SenderRelation.Unknown, 3, "context.new-contact")]
    [TestCase(SenderRelation.Unknown, 30, "context.contact")]
    [TestCase(SenderRelation.Contact, 3, "context.new-contact")]
    [TestCase(SenderRelation.Stranger, 30, "context.stranger")]
    public void The_relation_counts(SenderRelation relation, int? contactForDays, string? expected)
    {
        var message = new ChatMessage { Text = "a loan", Relation = relation, ContactSince = contactForDays is { } days ? Now.AddDays(-days) : null };
        Assert.That(Context(message), Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [Test]
    public void The_age_of_a_contact_is_taken_when_the_message_was_sent()
    {
        var message = new ChatMessage { Text = "a loan", ContactSince = Now.AddDays(-100), SentAt = Now.AddDays(-99) };
        Assert.That(Context(message), Is.EqualTo(new[] { "context.new-contact" }));
    }

    [Test]
    public void Attachments_and_direction_count()
    {
        var message = new ChatMessage { Text = "a loan", Direction = MessageDirection.Outgoing, HasAttachedLink = true, HasPaymentRequest = true };
        Assert.That(Context(message), Is.EquivalentTo(new[] { "context.outgoing", "context.attached-link", "context.payment-request" }));
    }

    [Test]
    public void A_stranger_who_says_nothing_suspicious_is_no_evidence()
    {
        var message = new ChatMessage { Text = "hello", Relation = SenderRelation.Stranger, HasAttachedLink = true };
        Assert.That(_inspector.Inspect(message), Is.SameAs(_inspector.Inspect("hello")));
    }

    [Test]
    public void The_same_words_weigh_more_from_a_stranger_than_from_a_friend()
    {
        double Score(SenderRelation relation) => _inspector.Inspect(new ChatMessage { Text = "a loan", Relation = relation }).Score;
        Assert.That(Score(SenderRelation.Stranger), Is.GreaterThan(Score(SenderRelation.Unknown)));
        Assert.That(Score(SenderRelation.Unknown), Is.GreaterThan(Score(SenderRelation.Contact)));
    }

    [TestCase("我的卡号4111 1111 1111 1111", SenderRelation.Stranger, true)]
    [TestCase("我的卡号4111 1111 1111 1111", SenderRelation.Contact, false)]
    [TestCase("我的卡号是多少来着", SenderRelation.Stranger, false)]
    public void Sending_a_card_number_to_a_stranger_is_a_risk_of_its_own(string text, SenderRelation relation, bool expected)
    {
        var assessment = _inspector.Inspect(new ChatMessage { Text = text, Relation = relation, Direction = MessageDirection.Outgoing });
        Assert.That(assessment.Counted().Contains("common.sending-credential"), Is.EqualTo(expected));
    }

    private string[] Context(ChatMessage message) =>
        [.. _inspector.Inspect(message).Signals.Where(static s => s.Kind == SignalKind.Context).Select(static s => s.Id)];
}
