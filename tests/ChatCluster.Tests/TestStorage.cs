using System.Collections.Concurrent;
using ChatCluster.Grains;
using Orleans.Storage;

namespace ChatCluster.Tests;

/// <summary>Keeps bytes and ETags as Redis does, shared by all silos of a test, and fails when asked to.</summary>
internal sealed class TestStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly ConcurrentDictionary<string, StorageFault> _faults = new();
    private readonly ConcurrentDictionary<string, int> _writes = new();

    public void FailNextWrite(string conversationId, StorageFault fault) => _faults[conversationId] = fault;

    public int WritesOf(string conversationId) => _writes.GetValueOrDefault(conversationId);

    public byte[]? BytesOf(string conversationId) => _entries.GetValueOrDefault(conversationId)?.Bytes;

    public ReadOnlyMemory<byte> StateOf(string conversationId) =>
        BytesOf(conversationId) is { } bytes ? ConversationRecordSerializer.Read(bytes).State : default;

    public void Put(string conversationId, byte[] bytes) => _entries[conversationId] = new Entry(bytes, NewETag());

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var entry = _entries.GetValueOrDefault(grainId.Key.ToString()!);
        grainState.RecordExists = entry is not null;
        grainState.ETag = entry?.ETag;
        if (entry is not null) grainState.State = new ConversationRecordSerializer().Deserialize<T>(BinaryData.FromBytes(entry.Bytes));
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var id = grainId.Key.ToString()!;
        _faults.TryRemove(id, out var fault);
        if (fault == StorageFault.BeforeWriting) throw new IOException("The storage is down.");
        if (_entries.GetValueOrDefault(id)?.ETag != grainState.ETag) throw new InconsistentStateException("Someone else was faster.");
        var entry = new Entry(new ConversationRecordSerializer().Serialize(grainState.State).ToArray(), NewETag());
        _entries[id] = entry;
        _writes.AddOrUpdate(id, 1, static (_, n) => n + 1);
        if (fault == StorageFault.AfterWriting) throw new TimeoutException("The storage did not answer.");
        grainState.ETag = entry.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        _entries.TryRemove(grainId.Key.ToString()!, out _);
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private static string NewETag() => Guid.NewGuid().ToString("N");

    private sealed record Entry(byte[] Bytes, string ETag);
}
