using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>
/// An Aho-Corasick automaton in one array: a hash table of the states of two symbols, followed by a double array (whose
/// check is the label) of the deeper ones; with the gate that keeps most positions away from it.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Stands for every state of fewer than two symbols; as a failure link, "go back to the gate".</summary>
    public const int Root = 0;

    private const uint PairMultiplier = 0xC2B2AE35;
    private const uint ChildMultiplier = 0x9E3779B1;

    private readonly TrieNode[] _nodes;
    private readonly int _pairSlots;
    private readonly LastOutput[] _lastOutputs;
    private readonly ChainedOutput[] _chainedOutputs;
    private readonly int[]? _nextEqual;
    private readonly int[]? _singleOutputs;
    private readonly ushort[] _symbols;
    private readonly ushort[]? _fold;

    public Automaton(AutomatonParts parts)
    {
        Parts = parts;
        _nodes = parts.Nodes;
        _pairSlots = parts.PairSlots;
        _lastOutputs = parts.LastOutputs;
        _chainedOutputs = parts.ChainedOutputs;
        _nextEqual = parts.NextEqual;
        _singleOutputs = parts.SingleOutputs;
        _symbols = parts.Symbols;
        _fold = parts.Fold;
        Gate = parts.Gate;
    }

    public KeywordGate Gate { get; }

    /// <summary>The tables, to be saved.</summary>
    public AutomatonParts Parts { get; }

    /// <summary>How many symbols the longest keyword has; 0 without keywords.</summary>
    public int FindMaxDepth()
    {
        var depth = HasSingles ? 1 : 0;
        foreach (ref readonly var node in _nodes.AsSpan()) depth = Math.Max(depth, node.Depth);
        return depth;
    }

    /// <summary>The size of the tables, in bytes.</summary>
    public long MemorySize =>
        ((long)_nodes.Length * Unsafe.SizeOf<TrieNode>())
        + ((long)_lastOutputs.Length * Unsafe.SizeOf<LastOutput>())
        + ((long)_chainedOutputs.Length * Unsafe.SizeOf<ChainedOutput>())
        + ((_nextEqual?.LongLength ?? 0) * sizeof(int))
        + ((_singleOutputs?.LongLength ?? 0) * sizeof(int))
        + ((long)_symbols.Length * sizeof(ushort))
        + Gate.MemorySize;

    /// <summary>Whether some keyword has one symbol only.</summary>
    public bool HasSingles => _singleOutputs is not null;

    /// <summary>Where the search for a pair starts in a hash table of this many slots, which begins at slot 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PairSlot(uint pair, int pairSlots) => 1 + (int)(((ulong)(pair * PairMultiplier) * (uint)pairSlots) >> 32);

    /// <summary>The bit that stands for a child in <see cref="TrieNode.LabelOrChildren"/> of a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ChildBit(uint unit) => 1u << (int)((unit * ChildMultiplier) >> 28);

    /// <summary>The symbol of a unit; units behind the last that occurs in a keyword need no place in the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Symbol(char unit)
    {
        var symbols = _symbols;
        return unit < (uint)symbols.Length ? symbols[unit] : (ushort)0;
    }

    /// <summary>The output of a keyword of one symbol.</summary>
    public int SingleOutput(char unit) => _singleOutputs is null ? OutputLink.None : _singleOutputs[Symbol(unit)];

    /// <summary>A unit as it is compared: as a symbol when there is folding, else as it is, which saves a look-up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Compared(char unit) => _fold is null ? unit : _fold[unit];

    /// <summary>Whether two units that differ are spellings of the same; case does not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AreSpellings(char first, char second) =>
        _fold is not null && first != second && (first | second) > 0x7F && _fold[first] == _fold[second] && _fold[first] != 0;

    /// <summary>The state reached by two symbols; <see cref="Root"/> when no keyword starts with them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Pair(char first, char second)
    {
        var pair = Compared(first) | (Compared(second) << 16);
        var nodes = _nodes;
        var slot = PairSlot(pair, _pairSlots);
        while (true)
        {
            ref readonly var node = ref nodes[slot];
            if (node.FailOrPair == pair && node.Depth != 0) return slot;

            // The table is never full, so the search ends; at its end it goes on at the start.
            if (node.Depth == 0) return Root;
            slot = slot == _pairSlots ? 1 : slot + 1;
        }
    }

    /// <summary>The child of a node by a unit of the text; <see cref="Root"/> when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Child(int node, char unit)
    {
        ref readonly var parent = ref _nodes[node];
        if (parent.Depth == TrieNode.PairDepth && (parent.LabelOrChildren & ChildBit(Compared(unit))) == 0) return Root;
        var symbol = Symbol(unit);
        var child = parent.Base + symbol;
        if ((uint)child >= (uint)_nodes.Length) return Root;
        ref readonly var candidate = ref _nodes[child];
        return candidate.LabelOrChildren == symbol && candidate.Depth > TrieNode.PairDepth ? child : Root;
    }

    /// <summary>The node of the longest proper suffix of two symbols or more; <see cref="Root"/> when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Fail(int node)
    {
        ref readonly var state = ref _nodes[node];
        return state.Depth == TrieNode.PairDepth ? Root : (int)state.FailOrPair;
    }

    /// <summary>The link to the longest output at a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OutputAt(int node) => _nodes[node].Output;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Depth(int node) => _nodes[node].Depth;

    /// <summary>The output that a link leads to.</summary>
    /// <param name="link">The link.</param>
    /// <param name="length">The keyword's length in symbols.</param>
    /// <param name="next">The link to the next shorter output that ends at the same place.</param>
    /// <returns>The first keyword with this text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Output(int link, out int length, out int next)
    {
        if (OutputLink.IsChained(link))
        {
            ref readonly var chained = ref _chainedOutputs[OutputLink.Index(link)];
            length = chained.Output.Length;
            next = chained.Next;
            return chained.Output.KeywordId;
        }

        ref readonly var last = ref _lastOutputs[OutputLink.Index(link)];
        length = last.Length;
        next = OutputLink.None;
        return last.KeywordId;
    }

    /// <summary>How many matches a link stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count(int link) => OutputLink.IsChained(link) ? _chainedOutputs[OutputLink.Index(link)].TotalCount : 1;

    /// <summary>The next keyword with the same text; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextEqual(int keywordId) => _nextEqual is null ? -1 : _nextEqual[keywordId];
}
