using FraudGuard.Inspection;

namespace ChatCluster.Wire;

/// <summary>A <see cref="FraudAssessment"/> on its way. The score follows from bias and signals, to the last bit.</summary>
[GenerateSerializer, Alias("fraudguard.assessment")]
public struct FraudAssessmentSurrogate
{
    [Id(0)]
    public double Bias;

    [Id(1)]
    public FraudSignalSurrogate[] Signals;

    [Id(2)]
    public int Level;

    [Id(3)]
    public string? Category;

    [Id(4)]
    public string LexiconVersion;
}
