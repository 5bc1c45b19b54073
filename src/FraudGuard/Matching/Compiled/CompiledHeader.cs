using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>
/// The beginning of a compiled matcher. Behind it follow, without gaps, the tables of the automaton, those of the loose
/// automaton, the ids of its keywords, the texts of the keywords (starts, units), the folded texts and the conditions.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct CompiledHeader
{
    /// <summary>Raised with every change to the layout, to the tables' meaning or to what the code of a folding does.</summary>
    public const int CurrentVersion = 1;

    /// <summary>A byte that is no text, the name, and the line ends that a transfer as text would change.</summary>
    public static ReadOnlySpan<byte> CurrentSignature => [0x8B, (byte)'F', (byte)'G', (byte)'K', (byte)'M', (byte)'\r', (byte)'\n', 0x1A];

    public ulong Signature;

    public int Version;

    public int MatchKind;

    public int Folding;

    public int KeywordCount;

    /// <summary>The <see cref="FoldingFingerprint"/> of the tables that keywords were folded with; 0 without folding.</summary>
    public ulong FoldingTables;

    public CompiledAutomatonHeader Automaton;

    /// <summary>All 0 when the folding asks for no loose search.</summary>
    public CompiledAutomatonHeader Loose;

    public int LooseIdCount;

    /// <summary>How many units all keywords have; 0 when they are not needed.</summary>
    public int TextUnits;

    /// <summary>How many units all folded keywords have; 0 when they are not needed.</summary>
    public int FoldedUnits;

    /// <summary>0 when no keyword has conditions.</summary>
    public int ConditionBytes;

    /// <summary>The <see cref="IntegrityCode"/> of this header (with 0 here) and of each table.</summary>
    public ulong Code;
}
