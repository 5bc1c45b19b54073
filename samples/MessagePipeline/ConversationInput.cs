using System.Text.Json;

namespace MessagePipeline;

/// <summary>One line of a <c>--conversations</c> file.</summary>
internal sealed class ConversationInput
{
    public required JsonElement Id { get; init; }

    public required IReadOnlyList<TurnInput> Turns { get; init; }
}
