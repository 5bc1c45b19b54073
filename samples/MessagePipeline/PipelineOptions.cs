using System.Globalization;

namespace MessagePipeline;

/// <summary>What the command line asked for.</summary>
internal sealed class PipelineOptions
{
    /// <summary>The file to read, <c>-</c> for standard input, <see langword="null"/> when none was named.</summary>
    public string? File { get; init; }

    public required OutputMode Mode { get; init; }

    /// <summary>The language of the warnings.</summary>
    public required CultureInfo Culture { get; init; }
}
