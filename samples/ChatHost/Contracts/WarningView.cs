using FraudGuard.Conversations;
using FraudGuard.Guidance;
using FraudGuard.Inspection;

namespace ChatHost.Contracts;

/// <summary>A warning in words.</summary>
internal sealed record WarningView(
    string Language, RiskLevel Severity, string Title, string Why, IReadOnlyList<WarningAction> Actions, string Topic,
    bool AsksWho, ConversationVerdict? Verdict);
