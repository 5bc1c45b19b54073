using FraudGuard.Identity;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Operations;

/// <summary>All that is logged. No entry holds message text, ids of users or conversations, or anything a verifier wrote.</summary>
internal static partial class FraudGuardLog
{
    [LoggerMessage(1, LogLevel.Information, "The lexicons were reloaded: {LexiconVersion}.")]
    public static partial void LexiconsReloaded(ILogger logger, string lexiconVersion);

    [LoggerMessage(2, LogLevel.Warning, "The lexicons were reloaded with changes but without a new version ({LexiconVersion}). Raise the version in the file, so that assessments can be told apart.")]
    public static partial void LexiconsReloadedUnderTheSameVersion(ILogger logger, string lexiconVersion);

    [LoggerMessage(3, LogLevel.Error, "Changed lexicon files were refused; {LexiconVersion} goes on serving. {Problems}")]
    public static partial void LexiconsRefused(ILogger logger, string lexiconVersion, string problems);

    [LoggerMessage(4, LogLevel.Information, "The lexicon files are as they were when {LexiconVersion} was loaded; the earlier problem is over.")]
    public static partial void LexiconsRestored(ILogger logger, string lexiconVersion);

    [LoggerMessage(10, LogLevel.Debug, "A warning was shown: {Severity}, {Category} ({Reason}).")]
    public static partial void WarningShown(ILogger logger, RiskLevel severity, string category, WarningReason reason);

    [LoggerMessage(11, LogLevel.Debug, "No warning was shown: {Level}, {Category} ({Reason}).")]
    public static partial void WarningWithheld(ILogger logger, RiskLevel level, string? category, WarningReason reason);

    [LoggerMessage(12, LogLevel.Debug, "A message was stopped before it was sent: {Verdict}, {Content} ({Situation}).")]
    public static partial void OutgoingStopped(ILogger logger, OutgoingVerdict verdict, SensitiveContent content, OutgoingSituation situation);

    [LoggerMessage(20, LogLevel.Warning, "The identity verifier '{Verifier}' gave no answer: {Status} ({Reason}).")]
    public static partial void VerifierFailed(ILogger logger, string verifier, IdentityVerificationStatus status, string reason);

    [LoggerMessage(21, LogLevel.Debug, "The identity verifier '{Verifier}' answered: {Status}.")]
    public static partial void VerifierAnswered(ILogger logger, string verifier, IdentityVerificationStatus status);
}
