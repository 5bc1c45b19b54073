namespace FraudGuard.Tool.Fitting;

/// <summary>Something whose weight may move. A written sign stays: what speaks for a scam never comes to speak against one.</summary>
/// <param name="Id">The id of the term, rule or signal.</param>
/// <param name="Written">The weight in the file; not 0.</param>
internal sealed record FittedEntry(string Id, double Written)
{
    /// <summary>Weights are written with two decimals, and one that came to 0 would turn its entry into a component for good.</summary>
    public const double SmallestSize = 0.01;

    public double Lowest => Written > 0 ? SmallestSize : -Lexicons.LexiconLimits.Weight;

    public double Highest => Written > 0 ? Lexicons.LexiconLimits.Weight : -SmallestSize;
}
