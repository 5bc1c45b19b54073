using FraudGuard.Identity;

namespace ChatHost.Contracts;

/// <summary>The outcome of an identity check. The text is the library's, and there is none for someone who was verified.</summary>
internal sealed record IdentityView(IdentityVerificationStatus Status, bool IsPending, string Language, string? Text);
