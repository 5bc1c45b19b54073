using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>Reads numbers and strings and trusts no length.</summary>
internal ref struct ConditionsReader
{
    private ReadOnlySpan<byte> _rest;

    public ConditionsReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A number from 0 on.</summary>
    public int ReadCount()
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return count >= 0 ? count : throw CompiledMatcherReader.Damaged("a negative number among the conditions");
    }

    public string ReadString() => new(MemoryMarshal.Cast<byte, char>(Take(ReadCount() * (long)sizeof(char))));

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > _rest.Length) throw CompiledMatcherReader.Damaged("conditions that end too early");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
