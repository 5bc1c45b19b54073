using System.Buffers.Binary;

namespace FraudGuard.Conversations;

// The bytes of a state, version 1, little-endian, of one fixed size:
//   0  byte     version, 1
//   1  byte     the next mark's place
//   2  int64    updated at, milliseconds since 1970
//  10  uint32   updates
//  14  float×8  evidence by stage
//  46  float×8  script by stage
//  78  (uint32, float)×4  categories
// 110  uint16×16  marks
// 142  float×3  relation, doubt, feedback
// 154  uint32   FNV-1a of all before
internal static class StateFormat
{
    public const byte Version = 1;
    public const int Size = ChecksumAt + sizeof(uint);

    private const int ChecksumAt = 154;
    private const float MostWeight = 1000;

    // 9999-12-31, the last moment a DateTimeOffset can name.
    private const long LatestTime = 253402300799999;

    public static byte[] Write(in ConversationState state)
    {
        var bytes = new byte[Size];
        var writer = new Writer(bytes);
        writer.Byte(Version);
        writer.Byte(state.NextMark);
        writer.Int64(state.UpdatedAt);
        writer.UInt32(state.Updates);
        foreach (var value in state.Evidence) writer.Single(value);
        foreach (var value in state.Script) writer.Single(value);
        foreach (var category in state.Categories)
        {
            writer.UInt32(category.Id);
            writer.Single(category.Weight);
        }

        foreach (var mark in state.Marks) writer.UInt16(mark);
        writer.Single(state.Relation);
        writer.Single(state.Doubt);
        writer.Single(state.Feedback);
        writer.UInt32(StableHash.Of(bytes.AsSpan(0, ChecksumAt)));
        return bytes;
    }

    // Whatever the bytes are, the state that comes out is one to go on with; an empty one if they are of no use.
    public static StateReadResult Read(ReadOnlySpan<byte> bytes, out ConversationState state)
    {
        state = default;
        if (bytes.IsEmpty) return StateReadResult.Empty;
        if (bytes[0] != Version) return StateReadResult.UnknownVersion;
        if (bytes.Length != Size || BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) != StableHash.Of(bytes[..ChecksumAt]))
            return StateReadResult.Corrupted;

        var reader = new Reader(bytes[1..]);
        var read = new ConversationState { NextMark = reader.Byte(), UpdatedAt = reader.Int64(), Updates = reader.UInt32() };
        foreach (ref var value in read.Evidence[..]) value = reader.Single();
        foreach (ref var value in read.Script[..]) value = reader.Single();
        foreach (ref var category in read.Categories[..])
        {
            category.Id = reader.UInt32();
            category.Weight = reader.Single();
        }

        foreach (ref var mark in read.Marks[..]) mark = reader.UInt16();
        (read.Relation, read.Doubt, read.Feedback) = (reader.Single(), reader.Single(), reader.Single());
        // The checksum keeps accidents out, not people: who can write to the store can write a right one.
        if (!reader.AllSane || read.NextMark >= SignalMarks.Count || read.UpdatedAt is < -LatestTime or > LatestTime) return StateReadResult.Corrupted;
        state = read;
        return StateReadResult.Read;
    }

    private ref struct Writer(Span<byte> rest)
    {
        private Span<byte> _rest = rest;

        public void Byte(byte value) => Take(sizeof(byte))[0] = value;

        public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(sizeof(ushort)), value);

        public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(sizeof(uint)), value);

        public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), value);

        public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(sizeof(float)), value);

        private Span<byte> Take(int length)
        {
            var taken = _rest[..length];
            _rest = _rest[length..];
            return taken;
        }
    }

    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public bool AllSane { get; private set; } = true;

        public byte Byte() => Take(sizeof(byte))[0];

        public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

        public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

        public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

        public float Single()
        {
            var value = BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));
            // Written so that NaN is not sane.
            AllSane &= Math.Abs(value) <= MostWeight;
            return value;
        }

        private ReadOnlySpan<byte> Take(int length)
        {
            var taken = _rest[..length];
            _rest = _rest[length..];
            return taken;
        }
    }
}
