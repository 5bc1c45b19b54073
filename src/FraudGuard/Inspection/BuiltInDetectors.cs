namespace FraudGuard.Inspection;

// The detectors that come with the library, behind one look that keeps them all off ordinary text.
internal sealed class BuiltInDetectors : ISignalDetector
{
    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
    }
}
