using FraudGuard.Inspection;

namespace ChatCluster.Load;

/// <summary>What the load is sent to.</summary>
internal interface ILoadTarget : IAsyncDisposable
{
    /// <summary>How often a message had to be sent again.</summary>
    long Retries { get; }

    ValueTask<FraudAssessment> InspectAsync(string messageId, ChatMessage message);

    /// <summary>Reads what is stored of a conversation, past those who wrote it; empty for nothing.</summary>
    Task<ReadOnlyMemory<byte>> ReadStateAsync(string conversationId);
}
