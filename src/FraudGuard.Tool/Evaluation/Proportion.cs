namespace FraudGuard.Tool.Evaluation;

/// <summary>So many of so many, with the 95 % interval (Wilson's score) that a sample of this size leaves open.</summary>
internal readonly record struct Proportion(int Count, int Total)
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The share, or <see langword="null"/> of nothing.</summary>
    public double? Rate => Total == 0 ? null : Math.Round((double)Count / Total, 6);

    public double? Low => Total == 0 ? null : Math.Round(Math.Max(0, Centre - Margin), 6);

    public double? High => Total == 0 ? null : Math.Round(Math.Min(1, Centre + Margin), 6);

    private double Share => (double)Count / Total;

    private double Shrink => 1 + Z95 * Z95 / Total;

    private double Centre => (Share + Z95 * Z95 / (2 * Total)) / Shrink;

    private double Margin => Z95 / Shrink * Math.Sqrt(Share * (1 - Share) / Total + Z95 * Z95 / (4.0 * Total * Total));

    public static Proportion Of<T>(IEnumerable<T> items, Func<T, bool> counts)
    {
        var (count, total) = (0, 0);
        foreach (var item in items)
        {
            total++;
            if (counts(item)) count++;
        }

        return new Proportion(count, total);
    }
}
