using System.Buffers.Binary;
using Orleans.Storage;

namespace ChatCluster.Grains;

/// <summary>
/// The bytes of a record, version 1, little-endian: version (1 byte), number of ids (1), length of the state (2) and of the
/// one before (2), the state, the one before, the ids (8 each).
/// </summary>
public sealed class ConversationRecordSerializer : IGrainStorageSerializer
{
    public const byte Version = 1;

    private const int HeaderSize = 6;

    public static byte[] Write(ConversationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var bytes = new byte[HeaderSize + record.State.Length + record.Before.Length + sizeof(ulong) * record.Ids.Count];
        bytes[0] = Version;
        bytes[1] = checked((byte)record.Ids.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), checked((ushort)record.State.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), checked((ushort)record.Before.Length));
        var rest = bytes.AsSpan(HeaderSize);
        record.State.Span.CopyTo(rest);
        record.Before.Span.CopyTo(rest[record.State.Length..]);
        rest = rest[(record.State.Length + record.Before.Length)..];
        for (var i = 0; i < record.Ids.Count; i++) BinaryPrimitives.WriteUInt64LittleEndian(rest[(sizeof(ulong) * i)..], record.Ids[i]);
        return bytes;
    }

    /// <exception cref="InvalidDataException">
    /// It is no record, or one of another version. To begin anew instead would lose without a word what had been acknowledged.
    /// </exception>
    public static ConversationRecord Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) throw new InvalidDataException("The stored record of a conversation is empty.");
        var span = bytes.Span;
        if (span[0] != Version)
            throw new InvalidDataException($"The stored record of a conversation has version {span[0]}; this silo knows version {Version}. Run silos of the version that wrote it.");
        if (bytes.Length < HeaderSize) throw Damaged();
        var ids = new ulong[span[1]];
        int state = BinaryPrimitives.ReadUInt16LittleEndian(span[2..]);
        int before = BinaryPrimitives.ReadUInt16LittleEndian(span[4..]);
        if (bytes.Length != HeaderSize + state + before + sizeof(ulong) * ids.Length) throw Damaged();
        var rest = span[(HeaderSize + state + before)..];
        for (var i = 0; i < ids.Length; i++) ids[i] = BinaryPrimitives.ReadUInt64LittleEndian(rest[(sizeof(ulong) * i)..]);
        return new ConversationRecord
        {
            State = bytes.Slice(HeaderSize, state),
            Before = bytes.Slice(HeaderSize + state, before),
            Ids = ids,
        };
    }

    public BinaryData Serialize<T>(T? input) => BinaryData.FromBytes(Write((ConversationRecord)(object)input!));

    public T Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return (T)(object)Read(input.ToMemory());
    }

    private static InvalidDataException Damaged() => new("The stored record of a conversation is damaged: its length is not what it says.");
}
