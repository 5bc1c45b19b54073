using System.Buffers.Binary;

namespace FraudGuard.Evidence;

/// <summary>Fills a buffer of exactly the right size with the little-endian fields of ZIP headers.</summary>
internal ref struct LittleEndianWriter(Span<byte> target)
{
    private Span<byte> _rest = target;

    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_rest, value);
        _rest = _rest[2..];
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_rest, value);
        _rest = _rest[4..];
    }

    public void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_rest, value);
        _rest = _rest[8..];
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_rest);
        _rest = _rest[value.Length..];
    }
}
