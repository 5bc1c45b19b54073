namespace FraudGuard.Matching.Compiled;

/// <summary>Which tables a compiled matcher has, by its header.</summary>
internal static class CompiledTables
{
    /// <summary>The size of everything behind the header, in bytes.</summary>
    public static long Size(in CompiledHeader header) =>
        header.Automaton.Size
        + header.Loose.Size
        + ((long)header.LooseIdCount * sizeof(int))
        + TextSize(header.TextUnits, header.KeywordCount)
        + TextSize(header.FoldedUnits, header.KeywordCount)
        + header.ConditionBytes;

    /// <summary>How many numbers say where texts start.</summary>
    public static int StartCount(int units, int keywordCount) => units == 0 ? 0 : keywordCount + 1;

    public static void ThrowIfBigEndian()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Compiled matchers are little-endian, and so must be the machine; build the matcher from its keywords instead.");
    }

    // Without keywords there are no texts either.
    private static long TextSize(int units, int keywordCount) =>
        units == 0 ? 0 : ((long)units * sizeof(char)) + ((keywordCount + 1L) * sizeof(int));
}
