namespace FraudGuard.Inspection;

/// <summary>What produced a <see cref="FraudSignal"/>.</summary>
public enum SignalKind
{
    /// <summary>A term of a lexicon.</summary>
    Term = 0,

    /// <summary>A combination rule of a lexicon.</summary>
    Rule = 1,

    /// <summary>A detector: a link, a wallet address, a card number, or one the host added.</summary>
    Detector = 2,

    /// <summary>What the host told about the message, or what the conversation so far adds.</summary>
    Context = 3,
}
