namespace FraudGuard.Warnings;

/// <summary>What to do about one kind of content, by situation. The verdicts may not become milder as the situation worsens.</summary>
public sealed class OutgoingRule
{
    /// <summary>The content.</summary>
    public required SensitiveContent Content { get; init; }

    /// <summary>The verdict in <see cref="OutgoingSituation.Familiar"/>.</summary>
    /// <value>The default is <see cref="OutgoingVerdict.Allow"/>.</value>
    public OutgoingVerdict Familiar { get; init; } = OutgoingVerdict.Allow;

    /// <summary>The verdict in <see cref="OutgoingSituation.Unfamiliar"/>.</summary>
    /// <value>The default is <see cref="OutgoingVerdict.Confirm"/>.</value>
    public OutgoingVerdict Unfamiliar { get; init; } = OutgoingVerdict.Confirm;

    /// <summary>The verdict in <see cref="OutgoingSituation.Risky"/>.</summary>
    /// <value>The default is <see cref="OutgoingVerdict.Hold"/>.</value>
    public OutgoingVerdict Risky { get; init; } = OutgoingVerdict.Hold;

    /// <summary>The verdict in <see cref="OutgoingSituation.Dangerous"/>.</summary>
    /// <value>The default is <see cref="OutgoingVerdict.Hold"/>.</value>
    public OutgoingVerdict Dangerous { get; init; } = OutgoingVerdict.Hold;

    internal OutgoingVerdict In(OutgoingSituation situation) => situation switch
    {
        OutgoingSituation.Familiar => Familiar,
        OutgoingSituation.Unfamiliar => Unfamiliar,
        OutgoingSituation.Risky => Risky,
        _ => Dangerous,
    };
}
