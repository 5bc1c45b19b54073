using System.Globalization;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Warnings;

public class WarningPolicyTests
{
    [TestCase(RiskLevel.None, SenderRelation.Stranger, WarningReason.BelowLevel)]
    [TestCase(RiskLevel.Low, SenderRelation.Stranger, WarningReason.BelowLevel)]
    [TestCase(RiskLevel.Low, SenderRelation.BlockedBefore, WarningReason.BelowLevel)]
    [TestCase(RiskLevel.Medium, SenderRelation.Unknown, WarningReason.First)]
    [TestCase(RiskLevel.Medium, SenderRelation.Stranger, WarningReason.First)]
    [TestCase(RiskLevel.Medium, SenderRelation.NewContact, WarningReason.First)]
    [TestCase(RiskLevel.Medium, SenderRelation.BlockedBefore, WarningReason.First)]
    [TestCase(RiskLevel.Medium, SenderRelation.Contact, WarningReason.WeakForContact)]
    [TestCase(RiskLevel.High, SenderRelation.Contact, WarningReason.First)]
    [TestCase(RiskLevel.High, SenderRelation.Stranger, WarningReason.First)]
    public void The_level_at_which_a_user_is_warned_depends_on_the_relation(RiskLevel level, SenderRelation relation, WarningReason reason)
    {
        using var fixture = new WarningFixture();
        var decision = fixture.Decide(level, relation: relation);
        Assert.That(decision.Reason, Is.EqualTo(reason));
        Assert.That(decision.IsShown, Is.EqualTo(reason == WarningReason.First));
        Assert.That(decision.Warning, reason == WarningReason.First ? Is.Not.Null : Is.Null);
    }

    [TestCase(SenderRelation.Contact, 13, true)]
    [TestCase(SenderRelation.Contact, 15, false)]
    [TestCase(SenderRelation.Unknown, 13, true)]
    [TestCase(SenderRelation.Unknown, 15, false)]
    [TestCase(SenderRelation.Stranger, 15, true)]
    public void A_contact_is_one_after_two_weeks(SenderRelation relation, int days, bool isShown)
    {
        using var fixture = new WarningFixture();
        var since = fixture.Clock.GetUtcNow() - TimeSpan.FromDays(days);
        Assert.That(fixture.Decide(RiskLevel.Medium, relation: relation, contactSince: since).IsShown, Is.EqualTo(isShown));
    }

    [Test]
    public void The_users_own_messages_are_not_warned_about()
    {
        using var fixture = new WarningFixture();
        Assert.That(fixture.Decide(RiskLevel.High, direction: MessageDirection.Outgoing).Reason, Is.EqualTo(WarningReason.Outgoing));
    }

    [Test]
    public void A_warning_is_shown_once_for_an_hour()
    {
        using var fixture = new WarningFixture();
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.First));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.ShownRecently));
        fixture.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.ShownRecently));
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.Repeated));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.ShownRecently));
    }

    [Test]
    public void Conversations_dont_silence_one_another()
    {
        using var fixture = new WarningFixture();
        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "a").IsShown);
        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "b").IsShown);
    }

    [Test]
    public void Without_a_conversation_every_message_stands_alone()
    {
        using var fixture = new WarningFixture();
        for (var i = 0; i < 3; i++)
            Assert.That(fixture.Decide(RiskLevel.Medium, conversation: null).Reason, Is.EqualTo(WarningReason.First));
    }

    [Test]
    public void Stronger_evidence_is_told_at_once_and_weaker_is_not()
    {
        using var fixture = new WarningFixture();
        fixture.Decide(RiskLevel.Medium);
        var escalated = fixture.Decide(RiskLevel.High);
        Assert.That((escalated.Reason, escalated.Warning!.Severity), Is.EqualTo((WarningReason.Escalated, RiskLevel.High)));
        Assert.That(fixture.Decide(RiskLevel.High).Reason, Is.EqualTo(WarningReason.ShownRecently));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.ShownRecently));
    }

    [Test]
    public void Another_category_is_told_after_ten_minutes()
    {
        using var fixture = new WarningFixture();
        fixture.Decide(RiskLevel.Medium, ScamCategory.RomanceScam);
        Assert.That(fixture.Decide(RiskLevel.Medium, ScamCategory.FakeInvestment).Reason, Is.EqualTo(WarningReason.ShownRecently));
        fixture.Clock.Advance(TimeSpan.FromMinutes(10));
        var decision = fixture.Decide(RiskLevel.Medium, ScamCategory.FakeInvestment);
        Assert.That((decision.Reason, decision.Warning!.Category), Is.EqualTo((WarningReason.NewCategory, ScamCategory.FakeInvestment)));
    }

    [Test]
    public void Categories_that_take_turns_dont_get_round_the_interval()
    {
        using var fixture = new WarningFixture();
        string[] categories = [ScamCategory.RomanceScam, ScamCategory.FakeInvestment];
        var shown = 0;
        for (var minute = 0; minute < 60; minute++)
        {
            if (fixture.Decide(RiskLevel.Medium, categories[minute % 2]).IsShown) shown++;
            fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.That(shown, Is.EqualTo(2), "one warning for each of the two");
    }

    [TestCase(ScamCategory.ImpersonatingAuthority, 10)]
    [TestCase(ScamCategory.RemoteAccess, 10)]
    [TestCase(ScamCategory.TaskRebate, 60)]
    [TestCase("a-hosts-own", 60)]
    [TestCase(null, 60)]
    public void A_category_has_its_own_interval(string? category, int minutes)
    {
        using var fixture = new WarningFixture();
        fixture.Decide(RiskLevel.High, category);
        fixture.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromTicks(1));
        Assert.That(fixture.Decide(RiskLevel.High, category).IsShown, Is.False);
        fixture.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.That(fixture.Decide(RiskLevel.High, category).Reason, Is.EqualTo(WarningReason.Repeated));
    }

    [Test]
    public void A_category_can_be_made_stricter_for_everyone()
    {
        using var fixture = new WarningFixture(static o => o.Categories[ScamCategory.FakeShopping] = new() { MinimumLevel = RiskLevel.High });
        Assert.That(fixture.Decide(RiskLevel.Medium, ScamCategory.FakeShopping).Reason, Is.EqualTo(WarningReason.BelowLevel));
        Assert.That(fixture.Decide(RiskLevel.High, ScamCategory.FakeShopping).IsShown);
        Assert.That(fixture.Decide(RiskLevel.Medium, ScamCategory.TaskRebate, conversation: "d").IsShown);
    }

    [Test]
    public void A_conversation_that_goes_on_is_warned_about_more_prominently()
    {
        using var fixture = new WarningFixture();
        var severities = new List<RiskLevel>();
        for (var i = 0; i < 4; i++)
        {
            severities.Add(fixture.Decide(RiskLevel.Medium).Warning!.Severity);
            fixture.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.That(severities, Is.EqualTo(new[] { RiskLevel.Medium, RiskLevel.Medium, RiskLevel.High, RiskLevel.High }));
    }

    [Test]
    public void A_month_later_a_conversation_begins_anew()
    {
        using var fixture = new WarningFixture(static o => o.WarningsBeforeEscalation = 1);
        fixture.Decide(RiskLevel.High);
        fixture.Clock.Advance(TimeSpan.FromDays(30));
        var decision = fixture.Decide(RiskLevel.Medium);
        Assert.That((decision.Reason, decision.Warning!.Severity), Is.EqualTo((WarningReason.First, RiskLevel.Medium)));
    }

    [Test]
    public void What_the_user_judged_stays_quiet_for_a_week()
    {
        using var fixture = new WarningFixture();
        fixture.Decide(RiskLevel.Medium);
        fixture.Policy.MarkNotScam("c");
        fixture.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.MarkedNotScam));
        Assert.That(fixture.Decide(RiskLevel.Medium, ScamCategory.RomanceScam).Reason, Is.EqualTo(WarningReason.MarkedNotScam));
        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "other").IsShown, "only that conversation is quiet");
        fixture.Clock.Advance(TimeSpan.FromDays(0.1));
        Assert.That(fixture.Decide(RiskLevel.Medium).IsShown);
    }

    [Test]
    public void What_is_worse_than_what_the_user_judged_is_told_once()
    {
        using var fixture = new WarningFixture();
        fixture.Decide(RiskLevel.Medium);
        fixture.Policy.MarkNotScam("c");
        Assert.That(fixture.Decide(RiskLevel.High).Reason, Is.EqualTo(WarningReason.Escalated));
        fixture.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(fixture.Decide(RiskLevel.High).Reason, Is.EqualTo(WarningReason.ShownRecently));
        fixture.Policy.MarkNotScam("c");
        Assert.That(fixture.Decide(RiskLevel.High).Reason, Is.EqualTo(WarningReason.MarkedNotScam));
    }

    [Test]
    public void Who_speaks_up_before_any_warning_judges_the_first_one()
    {
        using var fixture = new WarningFixture();
        fixture.Policy.MarkNotScam("c");
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.MarkedNotScam));
        Assert.That(fixture.Decide(RiskLevel.High).Reason, Is.EqualTo(WarningReason.Escalated));
    }

    [Test]
    public void A_forgotten_conversation_begins_anew()
    {
        using var fixture = new WarningFixture();
        fixture.Policy.MarkNotScam("c");
        fixture.Policy.Forget("c");
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.First));
        Assert.That(() => fixture.Policy.Forget("never heard of"), Throws.Nothing);
    }

    [Test]
    public void A_wall_clock_that_jumps_changes_nothing()
    {
        var clock = new Identity.JumpyClock();
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddFraudGuard().BuildServiceProvider();
        var policy = services.GetRequiredService<IWarningPolicy>();
        Assert.That(Decide().Reason, Is.EqualTo(WarningReason.First));
        clock.Jump(TimeSpan.FromDays(400));
        Assert.That(Decide().Reason, Is.EqualTo(WarningReason.ShownRecently));
        clock.Jump(TimeSpan.FromDays(-800));
        Assert.That(Decide().Reason, Is.EqualTo(WarningReason.ShownRecently));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.That(Decide().Reason, Is.EqualTo(WarningReason.Repeated));

        WarningDecision Decide() => policy.Decide(
            new ChatMessage { Text = "x", ConversationId = "c" }, WarningFixture.Assessed(RiskLevel.Medium), WarningFixture.English);
    }

    [Test]
    public void A_flood_of_conversations_forgets_the_least_recently_used()
    {
        using var fixture = new WarningFixture(static o => o.ConversationCapacity = 100);
        fixture.Decide(RiskLevel.Medium, conversation: "kept");
        for (var i = 0; i < 1_000; i++)
        {
            fixture.Decide(RiskLevel.Medium, conversation: $"flood {i}");
            if (i % 50 == 0) fixture.Policy.MarkNotScam("kept");
        }

        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "kept").Reason, Is.EqualTo(WarningReason.MarkedNotScam));
        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "flood 999").Reason, Is.EqualTo(WarningReason.ShownRecently));
        Assert.That(fixture.Decide(RiskLevel.Medium, conversation: "flood 0").Reason, Is.EqualTo(WarningReason.First));
    }

    [Test]
    public void Of_many_threads_one_warns()
    {
        using var fixture = new WarningFixture();
        var shown = 0;
        Parallel.For(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (fixture.Decide(RiskLevel.Medium, conversation: $"c{i % 100}").IsShown) Interlocked.Increment(ref shown);
        });
        Assert.That(shown, Is.EqualTo(100));
    }

    [Test]
    public void A_host_without_words_shows_nothing_and_loses_no_warning()
    {
        var words = new SilentAtFirst();
        using var fixture = new WarningFixture(register: services => services.AddSingleton<IWarningProvider>(words));
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.NoWords));
        words.Speaks = true;
        Assert.That(fixture.Decide(RiskLevel.Medium).Reason, Is.EqualTo(WarningReason.First));
    }

    [TestCaseSource(typeof(ScamCategory), nameof(ScamCategory.All))]
    public void Every_category_has_words_in_three_languages(string category)
    {
        using var fixture = new WarningFixture();
        foreach (var (culture, language) in new[] { ("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant"), ("en-GB", "en"), ("fr-FR", "en") })
        {
            var warning = fixture.Policy.Decide(
                new ChatMessage { Text = "x" }, WarningFixture.Assessed(RiskLevel.High, category), CultureInfo.GetCultureInfo(culture)).Warning!;
            Assert.That((warning.Language, warning.Category), Is.EqualTo((language, category)));
            Assert.That(warning.Actions, Is.Not.Empty);
            Assert.That(warning.Title + warning.Why, Does.Not.Contain("{"));
        }
    }

    private sealed class SilentAtFirst : IWarningProvider
    {
        private readonly FraudWarningProvider _words = new(GuidanceCatalog.BuiltIn);

        public bool Speaks { get; set; }

        public FraudWarning? GetWarning(FraudAssessment assessment, CultureInfo culture) =>
            Speaks ? _words.GetWarning(assessment, culture) : null;
    }
}
