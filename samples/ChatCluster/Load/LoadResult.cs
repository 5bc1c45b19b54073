namespace ChatCluster.Load;

/// <summary>What came of a load. Latencies in microseconds, in rising order.</summary>
internal sealed class LoadResult
{
    public required long Sent { get; init; }

    public required long Acknowledged { get; init; }

    /// <summary>Of the acknowledged, those that changed what is remembered of their conversation.</summary>
    public required long Counted { get; init; }

    public required long Retries { get; init; }

    /// <summary>Answers other than the in-process inspector's.</summary>
    public required long WrongAnswers { get; init; }

    /// <summary>Conversations of which something else is stored than the in-process inspector remembers.</summary>
    public required long WrongStates { get; init; }

    public required TimeSpan Elapsed { get; init; }

    public required TimeSpan ProcessorTime { get; init; }

    public required IReadOnlyList<double> Latencies { get; init; }

    public double MessagesPerSecond => Acknowledged / Math.Max(Elapsed.TotalSeconds, 1e-6);

    public bool IsRight => Acknowledged == Sent && WrongAnswers == 0 && WrongStates == 0;

    public double Percentile(double share) => Latencies.Count == 0 ? 0 : Latencies[(int)Math.Min(Latencies.Count - 1, share * Latencies.Count)];
}
