using ChatHost.Contracts;
using ChatHost.Rooms;
using FraudGuard.Guidance;
using FraudGuard.Identity;

namespace ChatHost.Identity;

/// <summary>Asks FraudGuard who the other side is.</summary>
internal sealed class IdentityDesk(IIdentityVerificationService identity, IIdentityTextProvider texts, StandInVerifier standIn)
{
    /// <summary>"Who is this?"</summary>
    public async Task<IdentityView> AskAsync(Seat seat, StandInOutcome outcome)
    {
        using var entry = await seat.Room.EnterAsync();
        if (SubjectOf(seat) is not { } subject) throw new ChatException(ChatError.Invalid);
        standIn.Choose(subject, outcome);
        if (seat.IdentitySession is { } session && outcome != StandInOutcome.Pending)
        {
            // The provider calls back: the service has the verifier judge it, once.
            await identity.ResumeAsync(new IdentityVerificationCallback { Verifier = StandInVerifier.Name, SessionId = session });
        }
        else
        {
            // Another answer was chosen, so what is remembered of the one before must go.
            identity.Forget(subject);
        }

        var decision = await DecideAsync(seat, IdentityAction.ShowMessage);
        seat.IdentitySession = decision.Result.Session?.Id;
        return new IdentityView(
            decision.Result.Status, decision.Result.IsPending, GuidanceLanguage.Resolve(seat.Culture, Languages.All), texts.GetText(decision, seat.Culture));
    }

    public async Task<IdentityDecision> DecideAsync(Seat seat, IdentityAction action) =>
        await identity.DecideAsync(action, CreateRequest(seat), seat.Risk);

    /// <summary>What to tell someone whose message is held; nothing as long as nobody asked who is there.</summary>
    public string? TextOf(Seat seat, IdentityDecision decision) =>
        SubjectOf(seat) is { } subject && standIn.Knows(subject) ? texts.GetText(decision, seat.Culture) : null;

    public void Forget(Seat seat)
    {
        if (SubjectOf(seat) is not { } subject) return;
        identity.Forget(subject);
        standIn.Forget(subject);
    }

    // Who asks before FraudGuard would have them ask asks which real person it is.
    private static IdentityVerificationRequest CreateRequest(Seat seat)
    {
        var peer = (seat.Room.Peer(seat) ?? throw new ChatException(ChatError.Invalid)).Id;
        return seat.StepUp is { Subject: IdentitySubjectRole.Counterparty } stepUp
            ? stepUp.CreateRequest(peer, culture: seat.Culture)
            : new IdentityVerificationRequest
            {
                Subject = IdentitySubject.Counterparty(peer),
                Purpose = IdentityPurpose.IdentityProofing,
                Culture = seat.Culture,
            };
    }

    private static IdentitySubject? SubjectOf(Seat seat) =>
        seat.Room.Peer(seat) is { } peer ? IdentitySubject.Counterparty(peer.Id) : null;
}
