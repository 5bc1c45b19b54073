namespace FraudGuard.Identity;

/// <summary>Where an identity check stands. Only <see cref="Verified"/> is a success, and not even that says trustworthy.</summary>
public enum IdentityVerificationStatus
{
    /// <summary>Nothing can be said: no answer in time, a fault, nonsense. The default, and never a success.</summary>
    Unknown = 0,

    /// <summary>Nobody has begun.</summary>
    NotStarted = 1,

    /// <summary>The subject has to do something: follow the session's continuation.</summary>
    RequiresInput = 2,

    /// <summary>The provider is working on it.</summary>
    Processing = 3,

    /// <summary>People at the provider are looking at it.</summary>
    UnderReview = 4,

    /// <summary>The subject is who the request asked for, with the assurance given.</summary>
    Verified = 5,

    /// <summary>The check was made, and the subject did not pass it.</summary>
    NotVerified = 6,

    /// <summary>The session ended unused, or what was verified is too old.</summary>
    Expired = 7,

    /// <summary>The subject or the provider broke it off.</summary>
    Canceled = 8,

    /// <summary>The provider can't be asked at the moment.</summary>
    Unavailable = 9,

    /// <summary>Nobody here can answer such a request.</summary>
    NotSupported = 10,
}
