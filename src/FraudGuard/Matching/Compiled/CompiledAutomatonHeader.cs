using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>The sizes of an automaton's tables, in their order.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CompiledAutomatonHeader
{
    public int PairSlots;

    /// <summary>1 when the table of symbols folds all units, 0 when units are compared as they are.</summary>
    public int IsFolded;

    public int NodeCount;

    public int LastOutputCount;

    public int ChainedOutputCount;

    /// <summary>0 when all keywords differ.</summary>
    public int NextEqualCount;

    /// <summary>0 when no keyword has one symbol only.</summary>
    public int SingleOutputCount;

    public int SymbolCount;

    public int GateEntryCount;

    /// <summary>0 when no keyword has one symbol only.</summary>
    public int GateSinglesCount;

    /// <summary>The size of the tables, in bytes.</summary>
    public readonly long Size =>
        ((long)NodeCount * Unsafe.SizeOf<TrieNode>())
        + ((long)LastOutputCount * Unsafe.SizeOf<LastOutput>())
        + ((long)ChainedOutputCount * Unsafe.SizeOf<ChainedOutput>())
        + ((long)NextEqualCount * sizeof(int))
        + ((long)SingleOutputCount * sizeof(int))
        + ((long)SymbolCount * sizeof(ushort))
        + ((long)GateEntryCount * sizeof(ushort))
        + ((long)GateSinglesCount * sizeof(uint));

    /// <summary>Whether some number is negative.</summary>
    public readonly bool HasNegative =>
        (PairSlots | IsFolded | NodeCount | LastOutputCount | ChainedOutputCount | NextEqualCount | SingleOutputCount | SymbolCount
            | GateEntryCount | GateSinglesCount) < 0;
}
