using System.Globalization;
using ChatHost.Contracts;
using ChatHost.Rooms;
using FraudGuard.Conversations;
using FraudGuard.Guidance;
using FraudGuard.Identity;
using FraudGuard.Inspection;
using FraudGuard.Warnings;

namespace ChatHost.Chat;

/// <summary>Hands messages to FraudGuard as each of the two sees them, and keeps what it says.</summary>
internal sealed class RoomInspector(
    IConversationInspector conversations, IWarningPolicy policy, IWarningProvider words, IIdentityStepUpPolicy stepUps)
{
    /// <summary>What FraudGuard is told about a message, as one of the two sees it.</summary>
    public static ChatMessage Seen(Seat by, Seat from, string text, DateTimeOffset? at = null) => new()
    {
        Text = text,
        ConversationId = by.ConversationId,
        SenderId = from.Id,
        Direction = by == from ? MessageDirection.Outgoing : MessageDirection.Incoming,
        Relation = by.Room.Relation,
        SentAt = at,
    };

    public async Task InspectAsync(RoomMessage message, Seat seat)
    {
        if (seat.IsScripted) return;
        var seen = Seen(seat, message.From, message.Text, message.At);
        var assessment = await conversations.InspectAsync(seen);
        if (seen.Direction == MessageDirection.Outgoing) return;
        if (assessment.Level > seat.Risk) seat.Risk = assessment.Level;
        var stepUp = stepUps.Evaluate(seen, assessment);
        seat.StepUp = stepUp ?? seat.StepUp;
        if (policy.Decide(seen, assessment, seat.Culture) is { IsShown: true } decision)
            seat.Warnings[message.Sequence] = new SeatWarning(assessment, decision.Warning.Severity, stepUp is not null);
    }

    /// <summary>The words of a warning that the policy decided to show, in the language of now.</summary>
    public WarningView Describe(SeatWarning shown, CultureInfo culture)
    {
        var warning = words.GetWarning(shown.Assessment, culture)
            ?? throw new InvalidOperationException("A warning that was shown has no words any more.");
        return new WarningView(
            warning.Language, shown.Severity, warning.Title, warning.Why, warning.Actions, warning.GuidanceTopic, shown.AsksWho, shown.Verdict);
    }

    public async Task JudgeAsync(Seat seat, ConversationVerdict verdict)
    {
        if (verdict == ConversationVerdict.NotScam) policy.MarkNotScam(seat.ConversationId);
        else policy.Forget(seat.ConversationId);
        await conversations.AddFeedbackAsync(new ConversationFeedback { ConversationId = seat.ConversationId, Verdict = verdict });
        foreach (var warning in seat.Warnings.Values) warning.Verdict = verdict;
    }
}
