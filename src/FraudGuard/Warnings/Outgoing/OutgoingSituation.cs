namespace FraudGuard.Warnings;

/// <summary>To whom the user is about to send something.</summary>
public enum OutgoingSituation
{
    /// <summary>A contact without strong evidence of a scam, or someone of whom nothing at all is known.</summary>
    Familiar = 0,

    /// <summary>A stranger or new contact; a contact in a conversation that has become risky.</summary>
    Unfamiliar = 1,

    /// <summary>A risky conversation, or someone the user has blocked before.</summary>
    Risky = 2,

    /// <summary>A conversation with strong evidence of a scam.</summary>
    Dangerous = 3,
}
