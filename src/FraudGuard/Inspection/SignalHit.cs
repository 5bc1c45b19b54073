namespace FraudGuard.Inspection;

// What a detector reported. Entry: its place in the lexicon set, or -1 when the detector brought its own weight.
internal readonly record struct SignalHit(
    int Entry, int Index, int Length, string Id, double Weight, string? Category, ScamStage Stage)
{
    public int End => Index + Length;
}
