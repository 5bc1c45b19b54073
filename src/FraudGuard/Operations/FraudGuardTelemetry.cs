using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FraudGuard.Operations;

/// <summary>The library's instruments, after the conventions of OpenTelemetry. Nothing is computed while nobody listens.</summary>
internal sealed class FraudGuardTelemetry : IDisposable
{
    private readonly Meter? _ownMeter;

    public FraudGuardTelemetry(IMeterFactory? meters)
    {
        var version = typeof(FraudGuardTelemetry).Assembly.GetName().Version?.ToString(3);
        var meter = meters?.Create(new MeterOptions(FraudGuardDiagnostics.MeterName) { Version = version })
            ?? (_ownMeter = new Meter(FraudGuardDiagnostics.MeterName, version));
        Source = new ActivitySource(FraudGuardDiagnostics.ActivitySourceName, version);
        Inspections = meter.CreateCounter<long>("fraudguard.inspections", "{message}", "Messages inspected.");
        InspectionDuration = meter.CreateHistogram<double>("fraudguard.inspection.duration", "s", "How long the inspection of a message took.");
        Warnings = meter.CreateCounter<long>("fraudguard.warnings", "{warning}", "Warnings shown.");
        WarningsWithheld = meter.CreateCounter<long>("fraudguard.warnings.withheld", "{warning}", "Risky messages about which no warning was shown.");
        OutgoingDecisions = meter.CreateCounter<long>("fraudguard.outgoing.decisions", "{message}", "Messages about to be sent, by what was decided.");
        Reloads = meter.CreateCounter<long>("fraudguard.lexicon.reloads", "{reload}", "Attempts to load changed lexicon files.");
        ReloadDuration = meter.CreateHistogram<double>("fraudguard.lexicon.reload.duration", "s", "How long an attempt to load changed lexicon files took.");
        VerifierDuration = meter.CreateHistogram<double>("fraudguard.identity.verification.duration", "s", "How long a verifier took to answer.");
        Verifications = meter.CreateCounter<long>("fraudguard.identity.verifications", "{verification}", "Answers of identity verifiers, and answers from memory.");
    }

    public ActivitySource Source { get; }

    public Counter<long> Inspections { get; }

    public Histogram<double> InspectionDuration { get; }

    public Counter<long> Warnings { get; }

    public Counter<long> WarningsWithheld { get; }

    public Counter<long> OutgoingDecisions { get; }

    public Counter<long> Reloads { get; }

    public Histogram<double> ReloadDuration { get; }

    public Histogram<double> VerifierDuration { get; }

    public Counter<long> Verifications { get; }

    public bool IsInspectionObserved => Inspections.Enabled || InspectionDuration.Enabled || Source.HasListeners();

    public void Dispose()
    {
        // A meter that a factory made belongs to the factory.
        _ownMeter?.Dispose();
        Source.Dispose();
    }
}
