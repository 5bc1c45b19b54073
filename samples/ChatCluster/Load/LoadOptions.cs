namespace ChatCluster.Load;

internal sealed class LoadOptions
{
    /// <summary><see langword="null"/>: without a cluster.</summary>
    public string? Redis { get; init; }

    public required string Cluster { get; init; }

    public required int Messages { get; init; }

    public required int Conversations { get; init; }

    public required int Concurrency { get; init; }

    public required int ScamPercent { get; init; }

    public required int WarmUp { get; init; }

    public required FileInfo Dialogues { get; init; }

    public FileInfo? Row { get; init; }
}
