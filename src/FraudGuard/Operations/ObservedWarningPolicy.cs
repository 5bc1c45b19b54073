using System.Diagnostics;
using System.Globalization;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Operations;

/// <summary>Counts and logs what a warning policy decides.</summary>
internal sealed class ObservedWarningPolicy(IWarningPolicy policy, FraudGuardTelemetry telemetry, ILogger logger) : IWarningPolicy
{
    public WarningDecision Decide(ChatMessage message, FraudAssessment assessment, CultureInfo culture)
    {
        var decision = policy.Decide(message, assessment, culture);
        if (decision.Warning is { } warning)
        {
            if (telemetry.Warnings.Enabled) telemetry.Warnings.Add(1, Tags(assessment, warning.Severity, decision.Reason));
            FraudGuardLog.WarningShown(logger, warning.Severity, warning.Category, decision.Reason);
        }
        else if (assessment.Level >= RiskLevel.Medium)
        {
            if (telemetry.WarningsWithheld.Enabled) telemetry.WarningsWithheld.Add(1, Tags(assessment, assessment.Level, decision.Reason));
            FraudGuardLog.WarningWithheld(logger, assessment.Level, assessment.Category, decision.Reason);
        }

        return decision;
    }

    public void MarkNotScam(string conversationId) => policy.MarkNotScam(conversationId);

    public void Forget(string conversationId) => policy.Forget(conversationId);

    private static TagList Tags(FraudAssessment assessment, RiskLevel level, WarningReason reason)
    {
        var tags = new TagList
        {
            { TelemetryTags.Level, TelemetryTags.Of(level) },
            { TelemetryTags.Reason, TelemetryTags.Of(reason) },
        };
        if (assessment.Category is { } category) tags.Add(TelemetryTags.Category, category);
        return tags;
    }
}
