using System.Runtime.InteropServices;

namespace FraudGuard.Matching;

/// <summary>
/// One state of the automaton. Sixteen bytes, so that four share a cache line and none straddles two: one step of a
/// search touches one line.
/// </summary>
/// <remarks>
/// States of two symbols ("pairs") are found by hashing the pair, deeper ones as children of their parent. There are no
/// states of fewer symbols: that is where the gate takes over.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 16)]
internal struct TrieNode
{
    /// <summary>The depth of a pair.</summary>
    public const int PairDepth = 2;

    /// <summary>The child reached by symbol <c>s</c> is at <c>Base + s</c>, if that node's label is <c>s</c>.</summary>
    /// <remarks>No two nodes share a base, so the label alone identifies the parent.</remarks>
    public int Base;

    /// <summary>
    /// Of a deeper node: the node of the longest proper suffix of at least two symbols; 0 when there is none. Of a pair,
    /// which has no such suffix: the two units themselves.
    /// </summary>
    public uint FailOrPair;

    /// <summary>The outputs that end here, see <see cref="OutputLink"/>.</summary>
    public int Output;

    /// <summary>Of a deeper node: the symbol that leads here. Of a pair: a set of hashes of its children's symbols.</summary>
    public ushort LabelOrChildren;

    /// <summary>How many symbols lead here; 0 for a free slot.</summary>
    public ushort Depth;
}
