namespace ChatCluster;

internal sealed class SiloOptions
{
    public required string Redis { get; init; }

    public required string Cluster { get; init; }

    /// <summary>0 takes a free one.</summary>
    public required int SiloPort { get; init; }

    /// <summary>0 takes a free one.</summary>
    public required int GatewayPort { get; init; }
}
