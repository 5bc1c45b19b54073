using System.Diagnostics;
using System.Globalization;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Operations;

/// <summary>Counts and logs what is decided about messages before they are sent.</summary>
internal sealed class ObservedOutgoingProtection(IOutgoingProtection protection, FraudGuardTelemetry telemetry, ILogger logger) : IOutgoingProtection
{
    public OutgoingDecision Decide(ChatMessage message, RiskLevel conversationRisk, CultureInfo culture)
    {
        var decision = protection.Decide(message, conversationRisk, culture);
        if (telemetry.OutgoingDecisions.Enabled) telemetry.OutgoingDecisions.Add(1, Tags(decision));
        if (decision.Verdict != OutgoingVerdict.Allow && decision.Contents.Count > 0)
            FraudGuardLog.OutgoingStopped(logger, decision.Verdict, decision.Contents[0], decision.Situation);
        return decision;
    }

    private static TagList Tags(OutgoingDecision decision)
    {
        var tags = new TagList { { TelemetryTags.Verdict, TelemetryTags.Of(decision.Verdict) } };
        if (decision.Contents.Count > 0) tags.Add(TelemetryTags.Content, TelemetryTags.Of(decision.Contents[0]));
        return tags;
    }
}
