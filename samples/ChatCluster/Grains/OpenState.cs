namespace ChatCluster.Grains;

/// <summary>A conversation's bytes while its grain works on one call.</summary>
internal sealed class OpenState(OpenConversations owner, string conversationId, ReadOnlyMemory<byte> bytes) : IDisposable
{
    public ReadOnlyMemory<byte> Bytes { get; private set; } = bytes;

    public bool IsChanged { get; private set; }

    public bool TryReplace(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> state)
    {
        if (!Bytes.Span.SequenceEqual(expected.Span)) return false;
        Replace(state);
        return true;
    }

    public void Replace(ReadOnlyMemory<byte> state)
    {
        Bytes = state;
        IsChanged = true;
    }

    public void Dispose() => owner.Close(conversationId);
}
