namespace MessagePipeline;

/// <summary>The turn, from 1, at which a level or a higher one was first reached; <see langword="null"/> when it never was.</summary>
internal sealed record ReachedRecord(int? Low, int? Medium, int? High);
