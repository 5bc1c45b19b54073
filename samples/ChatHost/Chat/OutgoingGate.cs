using ChatHost.Contracts;
using ChatHost.Identity;
using ChatHost.Rooms;
using FraudGuard.Identity;
using FraudGuard.Warnings;

namespace ChatHost.Chat;

/// <summary>Has FraudGuard look at what someone is about to send, and keeps to what it says.</summary>
internal sealed class OutgoingGate(
    IOutgoingProtection protection, IOutgoingPromptProvider prompts, IdentityDesk identity, TimeProvider time)
{
    // A person answers one question at a time; whoever collects more loses the oldest.
    private const int MaximumOpenQuestions = 20;

    /// <returns>Why the message is not sent now, or <see langword="null"/> when it may be.</returns>
    public async Task<SendView?> HoldBackAsync(Seat seat, SendRequest request, string text)
    {
        var decision = protection.Decide(RoomInspector.Seen(seat, seat, text), seat.Risk, seat.Culture);
        switch (decision.Verdict)
        {
            case OutgoingVerdict.Allow:
                return null;
            case OutgoingVerdict.Confirm:
                return Ask(seat, request, text, decision.Prompt);
            default:
                var who = await identity.DecideAsync(seat, IdentityAction.SendOutgoing);
                if (IsReleased(seat, text, decision) || who.Verdict == IdentityVerdict.Proceed)
                    return Ask(seat, request, text, prompts.GetPrompt(OutgoingVerdict.Confirm, decision.Contents[0], seat.Culture));
                return new SendView(
                    SendStatus.Held, Prompt: decision.Prompt, IdentityText: identity.TextOf(seat, who), HeldUntil: seat.Held[text]);
        }
    }

    // Only who was asked about this very message can have said yes.
    private static SendView? Ask(Seat seat, SendRequest request, string text, OutgoingPrompt? prompt)
    {
        if (request.Confirmed && seat.Asked.Remove(request.Id, out var asked) && asked == text)
        {
            seat.Held.Remove(text);
            return null;
        }

        if (seat.Asked.Count >= MaximumOpenQuestions) seat.Asked.Remove(seat.Asked.Keys.First());
        seat.Asked[request.Id] = text;
        return new SendView(SendStatus.Asked, Prompt: prompt);
    }

    private bool IsReleased(Seat seat, string text, OutgoingDecision decision)
    {
        var now = time.GetUtcNow();
        if (seat.Held.TryGetValue(text, out var until)) return now >= until;
        if (seat.Held.Count >= MaximumOpenQuestions) seat.Held.Remove(seat.Held.Keys.First());
        seat.Held[text] = now + (decision.HoldDuration ?? TimeSpan.Zero);
        return false;
    }
}
