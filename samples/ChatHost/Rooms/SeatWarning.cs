using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ChatHost.Rooms;

/// <summary>A warning that was shown: enough to say it again in another language, without any text.</summary>
internal sealed class SeatWarning(FraudAssessment assessment, RiskLevel severity, bool asksWho)
{
    public FraudAssessment Assessment { get; } = assessment;

    public RiskLevel Severity { get; } = severity;

    /// <summary>Whether who is there should be asked.</summary>
    public bool AsksWho { get; } = asksWho;

    public ConversationVerdict? Verdict { get; set; }
}
