namespace FraudGuard.Benchmarks;

/// <summary>A workload and a way to search it.</summary>
public sealed record SearchCase(Workload Workload, string Way)
{
    public override string ToString() => $"{Workload}: {Way}";
}
