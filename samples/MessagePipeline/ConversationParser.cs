using System.Text.Json;

namespace MessagePipeline;

/// <summary>Reads one line of a <c>--conversations</c> file.</summary>
internal static class ConversationParser
{
    public const string Peer = "peer";
    public const string Self = "self";

    // A hundred years: far beyond any conversation and far within what a date can hold.
    private const double MaxMinutes = 100 * 366 * 24 * 60d;

    /// <exception cref="InputException">The line is no conversation; names the line and the place in its JSON.</exception>
    public static ConversationInput Parse(TextLine line, string name)
    {
        InputException Error(string path, string problem) => new($"{name}, line {line.Number}, {path}: {problem}");

        ConversationInput conversation;
        try
        {
            conversation = JsonSerializer.Deserialize(line.Text, PipelineJsonContext.Default.ConversationInput)
                ?? throw Error("$", "null is no conversation. Expected {\"id\",\"turns\":[…]}.");
        }
        catch (JsonException e)
        {
            throw Error(
                string.IsNullOrEmpty(e.Path) ? "$" : e.Path,
                $"not a conversation (byte {e.BytePositionInLine ?? 0} of the line). Expected {{\"id\",\"turns\":[{{\"from\":\"peer|self\",\"minutes\":0,\"text\":\"\"}}]}}.");
        }

        if (conversation.Id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            throw Error("$.id", "must be a string or a number.");
        for (var i = 0; i < conversation.Turns.Count; i++)
        {
            var turn = conversation.Turns[i];
            if (turn is null) throw Error($"$.turns[{i}]", "must be an object, not null.");
            if (turn.From is not (Peer or Self)) throw Error($"$.turns[{i}].from", "must be \"peer\" or \"self\".");
            if (turn.Minutes is not (>= 0 and <= MaxMinutes))
                throw Error($"$.turns[{i}].minutes", $"must be from 0 to {MaxMinutes:0}, counted from the beginning of the conversation.");
        }
        return conversation;
    }
}
