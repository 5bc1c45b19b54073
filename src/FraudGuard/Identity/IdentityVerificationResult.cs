using System.Diagnostics.CodeAnalysis;

namespace FraudGuard.Identity;

/// <summary>The answer to an <see cref="IdentityVerificationRequest"/>. Immutable.</summary>
/// <remarks>
/// Made by its factories alone, so that there is none that says verified without an assurance, or pending without a
/// session. Texts are added with <see langword="with"/>:
/// <c>IdentityVerificationResult.NotVerified("document-unreadable") with { UserText = "…" }</c>.
/// </remarks>
public sealed record IdentityVerificationResult
{
    /// <summary>The longest <see cref="ReasonCode"/>, in UTF-16 units.</summary>
    public const int MaximumReasonCodeLength = 64;

    /// <summary>The longest <see cref="UserText"/> and <see cref="StaffNote"/>, in UTF-16 units.</summary>
    public const int MaximumTextLength = 2000;

    private IdentityVerificationResult(IdentityVerificationStatus status, string? reasonCode, bool isRetryable)
    {
        Status = status;
        ReasonCode = reasonCode is null ? null : BoundedText.Required(reasonCode, MaximumReasonCodeLength, nameof(reasonCode));
        IsRetryable = isRetryable;
    }

    /// <summary>Where the check stands.</summary>
    public IdentityVerificationStatus Status { get; }

    /// <summary>Whether the subject is verified, as asked. Says nothing about trustworthiness.</summary>
    [MemberNotNullWhen(true, nameof(Assurance))]
    public bool IsVerified => Status == IdentityVerificationStatus.Verified;

    /// <summary>Whether the check goes on in a <see cref="Session"/>.</summary>
    [MemberNotNullWhen(true, nameof(Session))]
    public bool IsPending => Status is IdentityVerificationStatus.RequiresInput
        or IdentityVerificationStatus.Processing or IdentityVerificationStatus.UnderReview;

    /// <summary>Whether this check is over: asking again makes a new one.</summary>
    public bool IsFinal => Status is IdentityVerificationStatus.Verified or IdentityVerificationStatus.NotVerified
        or IdentityVerificationStatus.Expired or IdentityVerificationStatus.Canceled or IdentityVerificationStatus.NotSupported;

    /// <summary>Whether asking again may give another answer.</summary>
    public bool IsRetryable { get; }

    /// <summary>Why, as a stable code: one of <see cref="IdentityReason"/> or the verifier's own.</summary>
    public string? ReasonCode { get; }

    /// <summary>What to tell the user, in the user's language.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? UserText { get; init => field = BoundedText.Optional(value, MaximumTextLength); }

    /// <summary>What the host's staff should know and the user need not.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? StaffNote { get; init => field = BoundedText.Optional(value, MaximumTextLength); }

    /// <summary>What the verification rests on; given exactly when <see cref="IsVerified"/>.</summary>
    public IdentityAssurance? Assurance { get; private init; }

    /// <summary>Where the check goes on; given exactly when <see cref="IsPending"/>.</summary>
    public IdentityVerificationSession? Session { get; private init; }

    /// <summary>The subject is who the request asked for.</summary>
    /// <param name="assurance">What that rests on.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assurance"/> is <see langword="null"/>.</exception>
    public static IdentityVerificationResult Verified(IdentityAssurance assurance)
    {
        ArgumentNullException.ThrowIfNull(assurance);
        return new(IdentityVerificationStatus.Verified, reasonCode: null, isRetryable: false) { Assurance = assurance };
    }

    /// <summary>The subject has to go on at the session's continuation.</summary>
    /// <param name="session">The session, with a continuation.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The session has no continuation.</exception>
    public static IdentityVerificationResult RequiresInput(IdentityVerificationSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.ContinuationUrl is null)
            throw new ArgumentException("The session has no ContinuationUrl for the subject to go to.", nameof(session));
        return Pending(IdentityVerificationStatus.RequiresInput, session);
    }

    /// <summary>The provider is working on it.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is <see langword="null"/>.</exception>
    public static IdentityVerificationResult Processing(IdentityVerificationSession session) =>
        Pending(IdentityVerificationStatus.Processing, session);

    /// <summary>People at the provider are looking at it.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is <see langword="null"/>.</exception>
    public static IdentityVerificationResult UnderReview(IdentityVerificationSession session) =>
        Pending(IdentityVerificationStatus.UnderReview, session);

    /// <summary>Nobody has begun.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <returns>The result, retryable.</returns>
    public static IdentityVerificationResult NotStarted(string reasonCode) =>
        Without(IdentityVerificationStatus.NotStarted, reasonCode, isRetryable: true);

    /// <summary>The check was made, and the subject did not pass it. A check that could not be made is no such thing.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <param name="isRetryable">Whether the subject may try again.</param>
    /// <returns>The result.</returns>
    public static IdentityVerificationResult NotVerified(string reasonCode, bool isRetryable = false) =>
        Without(IdentityVerificationStatus.NotVerified, reasonCode, isRetryable);

    /// <summary>The session ended unused, or what was verified is too old.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <returns>The result, retryable.</returns>
    public static IdentityVerificationResult Expired(string reasonCode) =>
        Without(IdentityVerificationStatus.Expired, reasonCode, isRetryable: true);

    /// <summary>The subject or the provider broke it off.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <returns>The result, retryable.</returns>
    public static IdentityVerificationResult Canceled(string reasonCode) =>
        Without(IdentityVerificationStatus.Canceled, reasonCode, isRetryable: true);

    /// <summary>The provider can't be asked at the moment.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <returns>The result, retryable.</returns>
    public static IdentityVerificationResult Unavailable(string reasonCode) =>
        Without(IdentityVerificationStatus.Unavailable, reasonCode, isRetryable: true);

    /// <summary>Such a request can't be answered here.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <returns>The result, not retryable.</returns>
    public static IdentityVerificationResult NotSupported(string reasonCode) =>
        Without(IdentityVerificationStatus.NotSupported, reasonCode, isRetryable: false);

    /// <summary>Nothing can be said.</summary>
    /// <param name="reasonCode">Why.</param>
    /// <param name="isRetryable">Whether asking again may help.</param>
    /// <returns>The result.</returns>
    public static IdentityVerificationResult Unknown(string reasonCode, bool isRetryable = true) =>
        Without(IdentityVerificationStatus.Unknown, reasonCode, isRetryable);

    /// <summary>Status and reason alone: the rest belongs in no log.</summary>
    /// <returns>For example <c>Unknown (timeout)</c>.</returns>
    public override string ToString() => ReasonCode is null ? Status.ToString() : $"{Status} ({ReasonCode})";

    private static IdentityVerificationResult Pending(IdentityVerificationStatus status, IdentityVerificationSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(status, reasonCode: null, isRetryable: true) { Session = session };
    }

    private static IdentityVerificationResult Without(IdentityVerificationStatus status, string reasonCode, bool isRetryable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reasonCode);
        return new(status, reasonCode, isRetryable);
    }
}
