namespace MessagePipeline;

/// <summary>Turns one line into what is written about it. Used by many threads at once.</summary>
internal interface IReport
{
    /// <summary>Writes about one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="output">Where to, as UTF-8.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether a user would be warned.</returns>
    ValueTask<bool> WriteAsync(TextLine line, Stream output, CancellationToken cancellationToken);
}
