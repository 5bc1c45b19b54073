namespace MessagePipeline;

/// <summary>One message of a <see cref="ConversationInput"/>.</summary>
internal sealed class TurnInput
{
    /// <summary><c>peer</c> for the other side, <c>self</c> for the app's user.</summary>
    public required string From { get; init; }

    /// <summary>Minutes since the conversation began.</summary>
    /// <value>The default is 0.</value>
    public double Minutes { get; init; }

    public required string Text { get; init; }
}
