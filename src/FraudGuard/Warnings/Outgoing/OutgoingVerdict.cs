namespace FraudGuard.Warnings;

/// <summary>What to do with a message that the user is about to send.</summary>
public enum OutgoingVerdict
{
    /// <summary>Send it.</summary>
    Allow = 0,

    /// <summary>Ask the user, with the words given, and send it if they still want to.</summary>
    Confirm = 1,

    /// <summary>
    /// Don't send it now. Show the words; let the user decide again after <see cref="OutgoingDecision.HoldDuration"/>, or
    /// when the other side's identity has been verified.
    /// </summary>
    Hold = 2,
}
