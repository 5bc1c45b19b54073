namespace MessagePipeline;

internal enum OutputMode
{
    /// <summary>The warnings a user would see, and a summary.</summary>
    Warnings,

    /// <summary>One JSON object per message.</summary>
    Json,

    /// <summary>One JSON object per conversation.</summary>
    Conversations,
}
