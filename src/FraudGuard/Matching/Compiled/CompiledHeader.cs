using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>The beginning of a compiled matcher. The tables follow in the order of their lengths here, without gaps.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CompiledHeader
{
    /// <summary>Raised with every change to the layout, to the tables' meaning or to what a folding does.</summary>
    public const int CurrentVersion = 1;

    /// <summary>A byte that is no text, the name, and the line ends that a transfer as text would change.</summary>
    public static ReadOnlySpan<byte> CurrentSignature => [0x8B, (byte)'F', (byte)'G', (byte)'K', (byte)'M', (byte)'\r', (byte)'\n', 0x1A];

    public ulong Signature;

    public int Version;

    public int MatchKind;

    public int Folding;

    public int KeywordCount;

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

    /// <summary>0 when no keyword has conditions.</summary>
    public int ConditionBytes;

    public int Reserved;

    /// <summary>The <see cref="IntegrityCode"/> of this header (with 0 here) and of each table.</summary>
    public ulong Code;
}
