using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

/// <summary>What is remembered about a conversation. It holds no text.</summary>
public sealed class ConversationSummary
{
    /// <summary>How likely the conversation is a scam, from 0 to 1: the score its next message gets if it says nothing of note.</summary>
    public required double Score { get; init; }

    /// <summary>The level that <see cref="Score"/> reaches.</summary>
    public required RiskLevel Level { get; init; }

    /// <summary>The most likely <see cref="ScamCategory"/>, or <see langword="null"/>.</summary>
    public required string? Category { get; init; }

    /// <summary>The steps of a script of which there still is evidence, in the order of <see cref="ScamStage"/>.</summary>
    public required IReadOnlyList<ScamStage> Stages { get; init; }

    /// <summary>How often something was added: messages that said something of note, and feedback.</summary>
    public required long Updates { get; init; }

    /// <summary>When something was last added, to the millisecond.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the user said last, as long as it still counts, or <see langword="null"/>.</summary>
    public required ConversationVerdict? Verdict { get; init; }
}
