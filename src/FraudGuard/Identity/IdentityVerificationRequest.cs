using System.Globalization;

namespace FraudGuard.Identity;

/// <summary>Who is to be verified, why, and how well.</summary>
public sealed class IdentityVerificationRequest
{
    /// <summary>The longest <see cref="CorrelationId"/>, in UTF-16 units.</summary>
    public const int MaximumCorrelationIdLength = 256;

    /// <summary>Whose identity is asked for.</summary>
    public required IdentitySubject Subject
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>Which question is asked.</summary>
    public required IdentityPurpose Purpose { get; init; }

    /// <summary>What made the host ask.</summary>
    /// <value>The default is <see cref="IdentityTrigger.HostRequest"/>.</value>
    public IdentityTrigger Trigger { get; init; }

    /// <summary>How well the subject must be verified.</summary>
    /// <value>The default is <see langword="null"/>: any way will do.</value>
    public IdentityAssuranceRequirement? RequiredAssurance { get; init; }

    /// <summary>How old a verification may be (<c>max_age</c> in OpenID Connect); zero asks for a new one.</summary>
    /// <value>The default is <see langword="null"/>: as long as it has not expired.</value>
    public TimeSpan? MaxAge
    {
        get;
        init
        {
            if (value is { } age) ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.Zero, nameof(MaxAge));
            field = value;
        }
    }

    /// <summary>The host's own id for what is going on, to find it again in logs of both sides.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? CorrelationId { get; init => field = BoundedText.Optional(value, MaximumCorrelationIdLength); }

    /// <summary>When the answer is of no use any more.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="IdentityVerificationOptions.InlineTimeout"/> from now.</value>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The language of <see cref="IdentityVerificationResult.UserText"/>.</summary>
    /// <value>The default is <see langword="null"/>: the verifier's own choice.</value>
    public CultureInfo? Culture { get; init; }
}
