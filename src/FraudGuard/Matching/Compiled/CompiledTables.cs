using System.Runtime.CompilerServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>The tables of a compiled matcher, seen as bytes.</summary>
internal static class CompiledTables
{
    /// <summary>The size of everything behind the header, in bytes.</summary>
    public static long Size(in CompiledHeader header) =>
        Size<TrieNode>(header.NodeCount)
        + Size<LastOutput>(header.LastOutputCount)
        + Size<ChainedOutput>(header.ChainedOutputCount)
        + Size<int>(header.NextEqualCount)
        + Size<int>(header.SingleOutputCount)
        + Size<ushort>(header.SymbolCount)
        + Size<ushort>(header.GateEntryCount)
        + Size<uint>(header.GateSinglesCount)
        + header.ConditionBytes;

    public static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Compiled matchers are little-endian, and so must be the machine; build the matcher from its keywords instead.");
    }

    private static long Size<T>(int count) where T : unmanaged => (long)count * Unsafe.SizeOf<T>();
}
