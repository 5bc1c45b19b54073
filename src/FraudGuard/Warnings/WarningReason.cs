namespace FraudGuard.Warnings;

/// <summary>Why a warning is shown, or why none is.</summary>
public enum WarningReason
{
    /// <summary>None: the assessment doesn't reach the level at which users are warned.</summary>
    BelowLevel = 0,

    /// <summary>None: the sender is a contact, and the evidence isn't strong enough to cast doubt on one.</summary>
    WeakForContact = 1,

    /// <summary>None: the message is the user's own; <see cref="IOutgoingProtection"/> decides about those.</summary>
    Outgoing = 2,

    /// <summary>None: the conversation was warned about a short while ago.</summary>
    ShownRecently = 3,

    /// <summary>None: the user said that the conversation is not a scam.</summary>
    MarkedNotScam = 4,

    /// <summary>None: the host's <see cref="Guidance.IWarningProvider"/> has no words for the assessment.</summary>
    NoWords = 5,

    /// <summary>Shown: the first in this conversation.</summary>
    First = 6,

    /// <summary>Shown: the evidence is stronger than at the last warning, or than what the user judged.</summary>
    Escalated = 7,

    /// <summary>Shown: it has become another kind of scam.</summary>
    NewCategory = 8,

    /// <summary>Shown: it goes on, and the last warning was a while ago.</summary>
    Repeated = 9,
}
