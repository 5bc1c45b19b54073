using System.Runtime.InteropServices;

namespace FraudGuard.Matching;

/// <summary>Compiles folded keywords into an <see cref="Automaton"/>, in time near linear in their total length.</summary>
internal sealed class AutomatonBuilder
{
    /// <summary>The base of a node without children: no symbol leads from it to a slot.</summary>
    private const int NoBase = -Alphabet.UnitCount - 1;

    private readonly SortedKeywords _keywords;
    private readonly KeywordTrie _trie;
    private readonly char[]? _units;
    private readonly int[] _slots;
    private readonly int[] _bases;
    private readonly int[]? _singleOutputs;
    private readonly List<LastOutput> _lastOutputs = [];
    private readonly List<ChainedOutput> _chainedOutputs = [];
    private readonly TrieNode[] _nodes;
    private readonly int _pairSlots;

    private AutomatonBuilder(SortedKeywords keywords, char[]? units)
    {
        _units = units;
        _keywords = keywords;
        _trie = new KeywordTrie(keywords);
        _slots = new int[_trie.Count];
        _bases = new int[_trie.Count];

        var pairs = 0;
        var hasSingles = false;
        for (var i = 0; i < _trie.Count; i++)
        {
            var node = _trie[i];
            if (node.Depth == TrieNode.PairDepth) pairs++;
            hasSingles |= node.Depth == 1 && node.EndCount != 0;
        }

        _pairSlots = PairTable.Size(pairs);
        if (hasSingles) _singleOutputs = new int[Alphabet.UnitCount];
        var first = 1 + _pairSlots;
        _nodes = new TrieNode[checked(first + PlaceChildren(first))];
        for (var i = 1; i < _trie.Count; i++) Link(i);
    }

    /// <param name="keywords">The folded keywords; none is empty or longer than 65,535 units.</param>
    /// <param name="createSymbols">Makes the table of symbols for all units from that of the folded ones.</param>
    /// <param name="isFolded">Whether text units have to be folded before they are compared.</param>
    /// <param name="variants">The units that fold to those of the keywords.</param>
    public static Automaton Build(
        IReadOnlyList<string> keywords, Func<ushort[], ushort[]> createSymbols, bool isFolded, UnitVariants variants)
    {
        var alphabet = Alphabet.Create(keywords);
        var sorted = new SortedKeywords(keywords, alphabet);
        var builder = new AutomatonBuilder(sorted, isFolded ? null : Alphabet.Invert(alphabet));
        var symbols = createSymbols(alphabet);
        return new Automaton(new AutomatonParts
        {
            Nodes = builder._nodes,
            PairSlots = builder._pairSlots,
            LastOutputs = [.. builder._lastOutputs],
            ChainedOutputs = [.. builder._chainedOutputs],
            NextEqual = sorted.NextEqual,
            SingleOutputs = builder._singleOutputs,
            Symbols = isFolded ? symbols : Alphabet.Trim(symbols),
            Fold = isFolded ? symbols : null,
            Gate = KeywordGate.Create(keywords, variants),
        });
    }

    /// <summary>Chooses the slots of all nodes deeper than pairs, from a first slot on.</summary>
    /// <returns>How many slots the double array has.</returns>
    private int PlaceChildren(int first)
    {
        var parents = new List<int>();
        var childCounts = new List<int>();
        var onlyChildParents = new List<int>();
        for (var i = 0; i < _trie.Count; i++)
        {
            _bases[i] = NoBase;
            var node = _trie[i];
            if (node.ChildCount == 0 || node.Depth < TrieNode.PairDepth) continue;
            if (node.ChildCount == 1)
            {
                onlyChildParents.Add(i);
                continue;
            }

            parents.Add(i);
            childCounts.Add(-node.ChildCount);
        }

        var allocator = new SlotAllocator();
        var labels = new List<ushort>();
        var order = CollectionsMarshal.AsSpan(parents);
        CollectionsMarshal.AsSpan(childCounts).Sort(order);
        foreach (var parent in order)
        {
            var node = _trie[parent];
            labels.Clear();
            for (var i = 0; i < node.ChildCount; i++) labels.Add(_trie[node.FirstChild + i].Label);
            _bases[parent] = first + allocator.Allocate(CollectionsMarshal.AsSpan(labels));
            for (var i = 0; i < node.ChildCount; i++) _slots[node.FirstChild + i] = _bases[parent] + labels[i];
        }

        foreach (var parent in SortByOnlyChild(onlyChildParents))
        {
            var label = LabelOfFirstChild(parent);
            _bases[parent] = first + allocator.AllocateSingle(label);
            _slots[_trie[parent].FirstChild] = _bases[parent] + label;
        }

        return allocator.End;
    }

    /// <summary>Sorts nodes with one child by its label; those of the same label stay in their order.</summary>
    private int[] SortByOnlyChild(List<int> parents)
    {
        var starts = new int[Alphabet.UnitCount + 1];
        foreach (var parent in parents) starts[LabelOfFirstChild(parent) + 1]++;
        for (var label = 1; label < starts.Length; label++) starts[label] += starts[label - 1];
        var sorted = new int[parents.Count];
        foreach (var parent in parents) sorted[starts[LabelOfFirstChild(parent)]++] = parent;
        return sorted;
    }

    private ushort LabelOfFirstChild(int parent) => _trie[_trie[parent].FirstChild].Label;

    /// <summary>Writes a node; its parent and all its suffixes are written already.</summary>
    private void Link(int index)
    {
        var node = _trie[index];
        switch (node.Depth)
        {
            case 1:
                if (node.EndCount != 0) _singleOutputs![node.Label] = AddOutput(node, OutputLink.None);
                return;

            case TrieNode.PairDepth:
                _slots[index] = PairTable.Add(_nodes, PairOf(_trie[node.Parent].Label, node.Label), _pairSlots);
                ref var entry = ref _nodes[_slots[index]];
                entry.Base = _bases[index];
                entry.Output = AddOutput(node, SingleOutput(node.Label));
                for (var i = 0; i < node.ChildCount; i++)
                    entry.LabelOrChildren |= (ushort)Automaton.ChildBit(Compared(_trie[node.FirstChild + i].Label));
                return;

            default:
                var fail = FindFail(index);
                _nodes[_slots[index]] = new TrieNode
                {
                    Base = _bases[index],
                    FailOrPair = (uint)fail,
                    Output = AddOutput(node, fail == Automaton.Root ? SingleOutput(node.Label) : _nodes[fail].Output),
                    LabelOrChildren = node.Label,
                    Depth = node.Depth,
                };
                return;
        }
    }

    private int SingleOutput(ushort symbol) => _singleOutputs is null ? OutputLink.None : _singleOutputs[symbol];

    /// <summary>Adds the output of the keywords that end at a node, if any, in front of those of its longest suffix.</summary>
    private int AddOutput(KeywordTrie.Node node, int suffixOutput)
    {
        if (node.EndCount == 0) return suffixOutput;
        var output = new LastOutput { KeywordId = _keywords.Id(node.From), Length = node.Depth };
        var suffixCount = suffixOutput == OutputLink.None ? 0
            : OutputLink.IsChained(suffixOutput) ? _chainedOutputs[OutputLink.Index(suffixOutput)].TotalCount : 1;
        var isChained = node.EndCount + suffixCount > 1;
        if (!isChained) _lastOutputs.Add(output);
        else _chainedOutputs.Add(new ChainedOutput { Output = output, Next = suffixOutput, TotalCount = node.EndCount + suffixCount });
        return OutputLink.Create((isChained ? _chainedOutputs.Count : _lastOutputs.Count) - 1, isChained);
    }

    /// <summary>The node of the longest proper suffix of at least two symbols.</summary>
    private int FindFail(int index)
    {
        var label = _trie[index].Label;
        var parent = _slots[_trie[index].Parent];
        while (_nodes[parent].Depth > TrieNode.PairDepth)
        {
            parent = (int)_nodes[parent].FailOrPair;
            if (parent == Automaton.Root) break;
            var child = _nodes[parent].Base + label;
            if ((uint)child < (uint)_nodes.Length && _nodes[child].LabelOrChildren == label && _nodes[child].Depth > TrieNode.PairDepth)
                return child;
        }

        // Down to the last symbol of the parent, which with the label may be a pair.
        return FindPair(PairOf(_trie[_trie[index].Parent].Label, label));
    }

    /// <summary>What a symbol is compared as: itself when there is folding, else its unit.</summary>
    private uint Compared(ushort symbol) => _units is null ? symbol : _units[symbol];

    private uint PairOf(ushort first, ushort second) => Compared(first) | (Compared(second) << 16);

    private int FindPair(uint pair)
    {
        var slot = Automaton.PairSlot(pair, _pairSlots);
        while (_nodes[slot].Depth != 0)
        {
            if (_nodes[slot].FailOrPair == pair) return slot;
            slot = slot == _pairSlots ? 1 : slot + 1;
        }

        return Automaton.Root;
    }
}
