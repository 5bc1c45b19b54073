using FraudGuard.Inspection;

namespace ChatCluster.Load;

/// <summary>The inspector in this process.</summary>
internal sealed class InProcessTarget(IMessageInspector messages) : ILoadTarget
{
    private readonly Reference _library = new(static conversations =>
    {
        conversations.MemoryConversations = int.MaxValue;
        conversations.MemoryBytes = long.MaxValue;
    }, messages);

    public long Retries => 0;

    public ValueTask<FraudAssessment> InspectAsync(string messageId, ChatMessage message) => _library.Inspector.InspectAsync(message);

    public async Task<ReadOnlyMemory<byte>> ReadStateAsync(string conversationId) =>
        await _library.Store.ReadAsync(conversationId, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _library.Dispose();
        return default;
    }
}
