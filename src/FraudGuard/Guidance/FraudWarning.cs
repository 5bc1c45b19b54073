using FraudGuard.Inspection;

namespace FraudGuard.Guidance;

/// <summary>What to show a user about a risky message, in words.</summary>
public sealed record FraudWarning
{
    /// <summary>The <see cref="ScamCategory"/> the warning is about.</summary>
    public required string Category { get; init; }

    /// <summary>How prominently to show it.</summary>
    public required RiskLevel Severity { get; init; }

    /// <summary>The language of the texts, as a BCP 47 tag: <c>zh-Hans</c>, <c>zh-Hant</c>, <c>en</c> or one the host added.</summary>
    public required string Language { get; init; }

    /// <summary>What is known, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on why, which never repeats the message.</summary>
    public required string Why { get; init; }

    /// <summary>What to do now, most urgent first.</summary>
    public required IReadOnlyList<WarningAction> Actions { get; init; }

    /// <summary>The topic to hand to the guidance when the user asks what to do.</summary>
    public required string GuidanceTopic { get; init; }
}
