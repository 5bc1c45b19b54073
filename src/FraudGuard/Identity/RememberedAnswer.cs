namespace FraudGuard.Identity;

/// <summary>
/// An answer and how old it was when it was noted. Its age later is told by a steady clock from there on: a wall clock set
/// back must not make an old verification young again.
/// </summary>
internal sealed record RememberedAnswer(IdentityVerificationResult Result, TimeSpan AgeThen);
