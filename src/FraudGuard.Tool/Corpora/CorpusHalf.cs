namespace FraudGuard.Tool.Corpora;

/// <summary>Which messages to take.</summary>
internal enum CorpusHalf
{
    All,
    Fit,
    HeldOut,
}
