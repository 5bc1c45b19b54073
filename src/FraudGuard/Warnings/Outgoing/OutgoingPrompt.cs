using FraudGuard.Guidance;

namespace FraudGuard.Warnings;

/// <summary>What to show a user who is about to give something away, in words. It never repeats the message.</summary>
public sealed record OutgoingPrompt
{
    /// <summary>The language of the texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>What was recognised, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Why that matters, in one or two sentences.</summary>
    public required string Why { get; init; }

    /// <summary>What to do now, most urgent first.</summary>
    public required IReadOnlyList<WarningAction> Actions { get; init; }

    /// <summary>The question whether to send it, or the notice that it is held.</summary>
    public required string Question { get; init; }

    /// <summary>The label of the button that does not send.</summary>
    public required string CancelLabel { get; init; }

    /// <summary>The label of the button that sends all the same; <see langword="null"/> when the message is held.</summary>
    public string? SendLabel { get; init; }

    /// <summary>The topic to hand to the guidance when the user asks what to do.</summary>
    public required string GuidanceTopic { get; init; }
}
