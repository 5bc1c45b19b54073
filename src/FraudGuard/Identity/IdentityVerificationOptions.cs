using System.ComponentModel.DataAnnotations;
using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Identity;

/// <summary>How identity is verified, and what happens when it can't be. Validated at start.</summary>
public sealed class IdentityVerificationOptions
{
    /// <summary>How long a request without a deadline waits, from 1 ms to 5 minutes.</summary>
    /// <value>The default is 300 ms: chat clouds give up a pre-send callback after about 2 seconds.</value>
    [TimeSpanRange("00:00:00.001", "00:05:00")]
    public TimeSpan InlineTimeout { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The longest any request waits, whatever its deadline says, from 1 ms to 5 minutes.</summary>
    /// <value>The default is 30 seconds.</value>
    [TimeSpanRange("00:00:00.001", "00:05:00")]
    public TimeSpan MaximumTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the judging of a callback may take, from 1 ms to 5 minutes.</summary>
    /// <value>The default is 10 seconds.</value>
    [TimeSpanRange("00:00:00.001", "00:05:00")]
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The most answers remembered; the least recently used goes first. 0 remembers none.</summary>
    /// <value>The default is 10,000.</value>
    [Range(0, 10_000_000)]
    public int CacheCapacity { get; set; } = 10_000;

    /// <summary>The longest a verification is remembered, from 0 to 365 days; one that expires earlier goes then.</summary>
    /// <value>The default is 1 day.</value>
    [TimeSpanRange("00:00:00", "365.00:00:00")]
    public TimeSpan MaximumCacheDuration { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long it is remembered that someone did not pass, from 0 to 1 day.</summary>
    /// <value>The default is 1 minute.</value>
    [TimeSpanRange("00:00:00", "1.00:00:00")]
    public TimeSpan NegativeCacheDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The most sessions remembered; the least recently used goes first.</summary>
    /// <value>The default is 10,000.</value>
    [Range(1, 10_000_000)]
    public int SessionCapacity { get; set; } = 10_000;

    /// <summary>The longest a session is waited for, whatever its verifier says, from 1 second to 365 days.</summary>
    /// <value>The default is 7 days.</value>
    [TimeSpanRange("00:00:01", "365.00:00:00")]
    public TimeSpan MaximumSessionDuration { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many callbacks of one session may fail to hold before it is given up, from 1 to 1,000.</summary>
    /// <value>The default is 10.</value>
    [Range(1, 1_000)]
    public int MaximumRejectedCallbacks { get; set; } = 10;

    /// <summary>How far the clocks of a provider and the host may lie apart, from 0 to 1 hour.</summary>
    /// <value>The default is 1 minute.</value>
    [TimeSpanRange("00:00:00", "01:00:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>When a failing verifier is left alone, and for how long.</summary>
    [ValidateObjectMembers]
    public IdentityCircuitBreakerOptions CircuitBreaker { get; } = new();

    /// <summary>
    /// What <see cref="IdentityAction.ShowMessage"/> means without a verification:
    /// <see cref="IdentityVerdict.ProceedWithWarning"/> or <see cref="IdentityVerdict.Hold"/>.
    /// </summary>
    /// <value>The default is <see cref="IdentityVerdict.ProceedWithWarning"/>.</value>
    [AllowedValues(IdentityVerdict.ProceedWithWarning, IdentityVerdict.Hold,
        ErrorMessage = "{0} may be ProceedWithWarning or Hold: without a verification nothing just goes on.")]
    public IdentityVerdict ShowMessageOnFailure { get; set; } = IdentityVerdict.ProceedWithWarning;

    /// <summary>
    /// What <see cref="IdentityAction.SendOutgoing"/> means without a verification: <see cref="IdentityVerdict.Hold"/> or
    /// <see cref="IdentityVerdict.ProceedWithWarning"/>. (<see cref="IdentityAction.RestrictAccount"/> has no such
    /// setting: without a verification it is always <see cref="IdentityVerdict.Refrain"/>.)
    /// </summary>
    /// <value>The default is <see cref="IdentityVerdict.Hold"/>.</value>
    [AllowedValues(IdentityVerdict.ProceedWithWarning, IdentityVerdict.Hold,
        ErrorMessage = "{0} may be ProceedWithWarning or Hold: without a verification nothing just goes on.")]
    public IdentityVerdict SendOutgoingOnFailure { get; set; } = IdentityVerdict.Hold;

    /// <summary>When to ask for whose identity: the first rule that applies decides.</summary>
    /// <value>The default is one rule for each trigger but <see cref="IdentityTrigger.HostRequest"/>.</value>
    [ValidateEnumeratedItems]
    public IList<IdentityStepUpRule> StepUpRules { get; } =
    [
        // A code or a password belongs to the user alone: is it the user who is about to give it away?
        new()
        {
            Trigger = IdentityTrigger.OutgoingCredential, Action = IdentityAction.SendOutgoing,
            Subject = IdentitySubjectRole.Self, Purpose = IdentityPurpose.Authentication, MaxAge = TimeSpan.FromMinutes(5),
            MinimumLevel = RiskLevel.Low, MinimumLevelForContacts = RiskLevel.Medium,
        },

        // Money: which real person gets it?
        new()
        {
            Trigger = IdentityTrigger.OutgoingMoney, Action = IdentityAction.SendOutgoing,
            Subject = IdentitySubjectRole.Counterparty, Purpose = IdentityPurpose.IdentityProofing,
            MinimumLevel = RiskLevel.Low, MinimumLevelForContacts = RiskLevel.Medium,
        },
        new()
        {
            Trigger = IdentityTrigger.ClaimedAuthority, Action = IdentityAction.ShowMessage,
            Subject = IdentitySubjectRole.Counterparty, Purpose = IdentityPurpose.IdentityProofing,
        },

        // "It's me, I have a new number": even a contact's account may be in other hands.
        new()
        {
            Trigger = IdentityTrigger.ClaimedRelativeOrBoss, Action = IdentityAction.ShowMessage,
            Subject = IdentitySubjectRole.Counterparty, Purpose = IdentityPurpose.ContactVerification,
            MinimumLevelForContacts = RiskLevel.Medium,
        },
        new()
        {
            Trigger = IdentityTrigger.MovedOffPlatform, Action = IdentityAction.ShowMessage,
            Subject = IdentitySubjectRole.Counterparty, Purpose = IdentityPurpose.ContactVerification,
        },
        new()
        {
            Trigger = IdentityTrigger.ChangedProfile, Action = IdentityAction.ShowMessage,
            Subject = IdentitySubjectRole.Counterparty, Purpose = IdentityPurpose.Authentication, MaxAge = TimeSpan.FromMinutes(5),
            MinimumLevel = RiskLevel.Low, MinimumLevelForContacts = RiskLevel.Low,
        },
    ];
}
