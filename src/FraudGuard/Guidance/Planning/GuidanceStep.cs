namespace FraudGuard.Guidance;

/// <summary>One step of a plan, in the plan's language and for the case at hand.</summary>
public sealed record GuidanceStep
{
    /// <summary>The step's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The part of the guidance it belongs to.</summary>
    public required GuidancePart Part { get; init; }

    /// <summary>How soon it should be done.</summary>
    public required GuidanceUrgency Urgency { get; init; }

    /// <summary>The urgency in words.</summary>
    public required string UrgencyText { get; init; }

    /// <summary>What to do, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>By when, in words, if there is more to say than the urgency.</summary>
    public string? Deadline { get; init; }

    /// <summary>What to do, in order.</summary>
    public required IReadOnlyList<GuidanceItem> Actions { get; init; }

    /// <summary>What the checklist is about, when there is one.</summary>
    public string? ChecklistTitle { get; init; }

    /// <summary>Things to tick off.</summary>
    public required IReadOnlyList<GuidanceItem> Checklist { get; init; }

    /// <summary>How fast banks and police can act in this region.</summary>
    public required IReadOnlyList<RecoveryWindow> Windows { get; init; }

    /// <summary>Where to turn to.</summary>
    public required IReadOnlyList<GuidanceChannel> Channels { get; init; }
}
