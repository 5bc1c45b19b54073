namespace FraudGuard.Identity;

/// <summary>A check that finishes later.</summary>
public sealed class IdentityVerificationSession
{
    /// <summary>The longest <see cref="Id"/>, in UTF-16 units.</summary>
    public const int MaximumIdLength = 256;

    /// <summary>The longest <see cref="ContinuationUrl"/>, in UTF-16 units.</summary>
    public const int MaximumUrlLength = 4096;

    /// <summary>The session's id at its verifier. It must not be guessable: whoever knows it can send callbacks for it.</summary>
    public required string Id { get; init => field = BoundedText.Required(value, MaximumIdLength); }

    /// <summary>Where the subject goes on. Absolute and <c>https</c>.</summary>
    /// <value>The default is <see langword="null"/>: the subject need not do anything.</value>
    public Uri? ContinuationUrl
    {
        get;
        init
        {
            if (value is not null)
            {
                if (!value.IsAbsoluteUri || value.Scheme != Uri.UriSchemeHttps)
                    throw new ArgumentException("ContinuationUrl is not an absolute https address.", nameof(ContinuationUrl));
                BoundedText.Optional(value.OriginalString, MaximumUrlLength);
            }

            field = value;
        }
    }

    /// <summary>When the session ends, finished or not.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Nothing that would let a reader of a log go on with the session.</summary>
    /// <returns>When it ends.</returns>
    public override string ToString() => $"until {ExpiresAt:O}";
}
