using System.Text.Json;

namespace MessagePipeline;

/// <summary>What <c>--conversations</c> writes about one conversation. Its shape is a contract.</summary>
/// <param name="Id">As it was given.</param>
/// <param name="Score">The highest score of any turn.</param>
/// <param name="Level">The highest level of any turn.</param>
/// <param name="Category">The category of the turn with the highest score.</param>
/// <param name="Reached">The turn, from 1, at which each level was first reached.</param>
internal sealed record ConversationRecord(
    JsonElement Id, double Score, string Level, string? Category, ReachedRecord Reached);
