namespace FraudGuard.Tool.Fitting;

/// <summary>How weights are fitted.</summary>
internal sealed record FitSettings
{
    /// <summary>Strengths of the pull towards the prior to choose from, by cross-validation.</summary>
    public IReadOnlyList<double> L2 { get; init; } = [0.5, 2, 8, 32];

    /// <summary>How much a weight has to gain before it leaves its prior at all.</summary>
    public double L1 { get; init; }

    /// <summary>Whether weights are pulled towards 0 instead of towards what is written.</summary>
    public bool PriorIsZero { get; init; }

    /// <summary>How many misses one false alarm costs.</summary>
    public double FalseAlarmCost { get; init; } = 5;

    /// <summary>Whether every source counts as much as any other of its label, however many messages it has.</summary>
    public bool BalanceSources { get; init; } = true;

    /// <summary>The false-alarm rate at which the bias is set, or <see langword="null"/> to fit the bias with the weights.</summary>
    public double? FalseAlarms { get; init; }
}
