using FraudGuard.Inspection;

namespace ChatCluster.Wire;

/// <summary>A <see cref="FraudSignal"/> on its way.</summary>
[GenerateSerializer, Alias("fraudguard.signal")]
public struct FraudSignalSurrogate
{
    [Id(0)]
    public string SignalId;

    [Id(1)]
    public int Kind;

    [Id(2)]
    public int Index;

    [Id(3)]
    public int Length;

    [Id(4)]
    public string? Category;

    [Id(5)]
    public int Stage;

    [Id(6)]
    public double Weight;
}
