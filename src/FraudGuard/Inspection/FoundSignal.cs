namespace FraudGuard.Inspection;

// Something found while a message is scored. Entry: its place in the lexicon set; -1 - i for the detectors' i-th hit.
internal struct FoundSignal
{
    public int Entry;
    public int Index;
    public int Length;
    public SignalOutcome Outcome;
    public double Weight;
}
