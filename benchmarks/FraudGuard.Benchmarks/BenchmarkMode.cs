namespace FraudGuard.Benchmarks;

/// <summary>What to run.</summary>
internal enum BenchmarkMode
{
    /// <summary>Everything, by BenchmarkDotNet; takes about an hour.</summary>
    Full,

    /// <summary>One table of ratios, within three minutes.</summary>
    Short,

    /// <summary>One line for each promise about speed.</summary>
    Claims,

    /// <summary>How much writing around the filter still gets through.</summary>
    Robustness,

    /// <summary>What inspecting whole messages costs.</summary>
    Inspection,
}
