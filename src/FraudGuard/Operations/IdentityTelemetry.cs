using System.Diagnostics;
using FraudGuard.Identity;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Operations;

/// <summary>Counts, times and logs what verifiers answer.</summary>
internal sealed class IdentityTelemetry(FraudGuardTelemetry telemetry, ILogger logger, TimeProvider time) : IIdentityObserver
{
    // What stands in for the name of a verifier when none was asked.
    private const string Memory = "_memory";

    // Reasons are open codes that verifiers may make up. These are FraudGuard's own and mean that it got no answer.
    private static readonly string[] Failures =
    [
        IdentityReason.Timeout, IdentityReason.VerifierError, IdentityReason.MalformedAnswer, IdentityReason.CircuitOpen, IdentityReason.Saturated,
    ];

    public IIdentityCall Ask(string verifier, IdentityPurpose purpose) => new Call(this, verifier, purpose);

    public void Remembered(IdentityPurpose purpose, IdentityVerificationStatus status)
    {
        if (telemetry.Verifications.Enabled) telemetry.Verifications.Add(1, Tags(Memory, purpose, status));
    }

    private static TagList Tags(string verifier, IdentityPurpose purpose, IdentityVerificationStatus status) => new()
    {
        { TelemetryTags.Verifier, verifier },
        { TelemetryTags.Purpose, TelemetryTags.Of(purpose) },
        { TelemetryTags.Status, TelemetryTags.Of(status) },
    };

    private sealed class Call(IdentityTelemetry owner, string verifier, IdentityPurpose purpose) : IIdentityCall
    {
        private readonly Activity? _activity = owner.Start();
        private readonly long _started = owner.Now();

        public void Answered(IdentityVerificationResult result) => owner.Tell(_activity, verifier, purpose, result, _started);

        public void Dispose() => _activity?.Dispose();
    }

    private Activity? Start() => telemetry.Source.StartActivity("fraudguard.identity.verify");

    private long Now() => time.GetTimestamp();

    private void Tell(Activity? activity, string verifier, IdentityPurpose purpose, IdentityVerificationResult result, long started)
    {
        var tags = Tags(verifier, purpose, result.Status);
        telemetry.Verifications.Add(1, tags);
        telemetry.VerifierDuration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
        if (activity is not null)
            foreach (var tag in tags) activity.SetTag(tag.Key, tag.Value);
        if (result.ReasonCode is { } reason && Array.IndexOf(Failures, reason) is >= 0 and var known)
            FraudGuardLog.VerifierFailed(logger, verifier, result.Status, Failures[known]);
        else
            FraudGuardLog.VerifierAnswered(logger, verifier, result.Status);
    }
}
