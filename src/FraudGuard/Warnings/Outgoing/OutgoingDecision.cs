namespace FraudGuard.Warnings;

/// <summary>Whether a message may be sent, and what to show the user if not.</summary>
public sealed class OutgoingDecision
{
    /// <summary>What to do.</summary>
    public required OutgoingVerdict Verdict { get; init; }

    /// <summary>What was recognised in the message, whatever the verdict; the gravest first.</summary>
    public required IReadOnlyList<SensitiveContent> Contents { get; init; }

    /// <summary>To whom it is about to go.</summary>
    public required OutgoingSituation Situation { get; init; }

    /// <summary>What to show, or <see langword="null"/> when the message may be sent.</summary>
    public OutgoingPrompt? Prompt { get; init; }

    /// <summary>How long a held message waits before the user may decide again; otherwise <see langword="null"/>.</summary>
    public TimeSpan? HoldDuration { get; init; }
}
