using System.Globalization;

namespace FraudGuard.Identity;

/// <summary>That someone's identity should be asked for now, whose, and how well.</summary>
public sealed class IdentityStepUp
{
    internal IdentityStepUp(IdentityStepUpRule rule)
    {
        Trigger = rule.Trigger;
        Action = rule.Action;
        Subject = rule.Subject;
        Purpose = rule.Purpose;
        RequiredAssurance = rule.RequiredAssurance;
        MaxAge = rule.MaxAge;
    }

    /// <summary>What calls for it.</summary>
    public IdentityTrigger Trigger { get; }

    /// <summary>What waits for the answer.</summary>
    public IdentityAction Action { get; }

    /// <summary>Whose identity to ask for.</summary>
    public IdentitySubjectRole Subject { get; }

    /// <summary>Which question to ask.</summary>
    public IdentityPurpose Purpose { get; }

    /// <summary>How well the subject must be verified, or <see langword="null"/> when any way will do.</summary>
    public IdentityAssuranceRequirement? RequiredAssurance { get; }

    /// <summary>How old a verification may be, or <see langword="null"/> when it only must not have expired.</summary>
    public TimeSpan? MaxAge { get; }

    /// <summary>The request to make.</summary>
    /// <param name="subjectId">The account of the one whom <see cref="Subject"/> says, in the host's own terms.</param>
    /// <param name="correlationId">The host's own id for what is going on.</param>
    /// <param name="deadline">When the answer is of no use any more.</param>
    /// <param name="culture">The user's language.</param>
    /// <returns>The request.</returns>
    public IdentityVerificationRequest CreateRequest(
        string subjectId, string? correlationId = null, DateTimeOffset? deadline = null, CultureInfo? culture = null) => new()
        {
            Subject = Subject == IdentitySubjectRole.Self ? IdentitySubject.Self(subjectId) : IdentitySubject.Counterparty(subjectId),
            Purpose = Purpose,
            Trigger = Trigger,
            RequiredAssurance = RequiredAssurance,
            MaxAge = MaxAge,
            CorrelationId = correlationId,
            Deadline = deadline,
            Culture = culture,
        };
}
