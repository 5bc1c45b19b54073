namespace FraudGuard.Inspection;

/// <summary>What became of something that was found in a message.</summary>
public enum SignalOutcome
{
    /// <summary>It counted: its weight is part of the score.</summary>
    Counted = 0,

    /// <summary>Its weight is 0: it only feeds rules.</summary>
    Component = 1,

    /// <summary>Stronger members had already used up the limit of one of its groups.</summary>
    Limited = 2,

    /// <summary>A rule's parts came together, but so did something that rules it out.</summary>
    RuledOut = 3,

    /// <summary>It is context, and the message itself says nothing that context could strengthen.</summary>
    WithoutContent = 4,
}
