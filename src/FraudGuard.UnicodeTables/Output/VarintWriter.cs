namespace FraudGuard.UnicodeTables.Output;

/// <summary>Writes whole numbers in as few bytes as they need: seven bits a byte, the low ones first.</summary>
internal sealed class VarintWriter
{
    private readonly MemoryStream _stream = new();

    public void Bytes(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public void Unsigned(int value)
    {
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            _stream.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        _stream.WriteByte((byte)rest);
    }

    public void Signed(int value) => Unsigned((value << 1) ^ (value >> 31));

    public byte[] ToArray() => _stream.ToArray();
}
