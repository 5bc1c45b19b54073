using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>
/// Checks that tables from outside are such that every search ends, stays inside them and reports ranges inside the text.
/// </summary>
/// <remarks>
/// The integrity code already tells accidents; this is for bytes made to hurt, which can carry a right code. What a file
/// claims its keywords to be is its own affair. A matcher is loaded once, at start-up, so the loops are compiled for speed at
/// their first run.
/// </remarks>
internal static class CompiledChecks
{
    /// <summary>Checks what can be told from the sizes, before any memory is taken for them.</summary>
    /// <returns>The folding the header names.</returns>
    public static CharacterFolding CheckSizes(in CompiledHeader header)
    {
        Require(Enum.IsDefined((MatchKind)header.MatchKind), "an unknown match kind");
        var folding = (Folding)header.Folding;
        Require((folding & ~Folding.All) == 0, "a folding that this version does not know");
        var characters = new CharacterFolding(folding);
        if (header.FoldingTables != FoldingFingerprint.Of(characters))
            throw new InvalidDataException("The compiled matcher was made with other folding tables than this version of the library has. Build it again from its keywords.");

        Check(header.Automaton, header.KeywordCount, !characters.IsIdentity);
        if (LooseMatcher.IsAskedFor(folding)) Check(header.Loose, header.LooseIdCount, isFolded: false);
        else Require(header.Loose.Size == 0 && header.LooseIdCount == 0, "tables that its folding does not need");
        Require((header.TextUnits != 0) == (header.KeywordCount != 0 && !characters.IsIdentity), "texts that its folding does not need, or lacks them");
        Require((header.FoldedUnits != 0) == (header.KeywordCount != 0 && LooseMatcher.IsAskedFor(folding)), "texts that its folding does not need, or lacks them");
        return characters;
    }

    public static void CheckTexts(KeywordTexts texts)
    {
        var starts = texts.Starts;
        Require(starts[0] == 0 && starts[^1] == texts.Units.Length, "texts of another length than it says");
        for (var i = 1; i < starts.Length; i++) Require(starts[i] > starts[i - 1], "an empty text");
    }

    public static void CheckIds(int[] ids, int keywordCount)
    {
        foreach (var id in ids) Require((uint)id < (uint)keywordCount, "a keyword that does not exist");
    }

    public static void Check(AutomatonParts parts, int keywordCount)
    {
        CheckOutputs(parts, keywordCount);
        CheckSingles(parts);

        var nodes = parts.Nodes;
        Require(nodes[Automaton.Root].Depth == 0, "a node where none may be");
        CheckPairs(parts);

        // By slot, the depth of the node there; by base, the depth of the node whose base it is.
        var depths = ArrayPool<ushort>.Shared.Rent(nodes.Length);
        var parentDepths = ArrayPool<ushort>.Shared.Rent(nodes.Length);
        try
        {
            CheckNodes(parts, depths.AsSpan(0, nodes.Length), parentDepths.AsSpan(0, nodes.Length));
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(depths);
            ArrayPool<ushort>.Shared.Return(parentDepths);
        }
    }

    private static void Check(in CompiledAutomatonHeader header, int keywordCount, bool isFolded)
    {
        Require(header.IsFolded == (isFolded ? 1 : 0), "a folding that contradicts its tables");
        Require(header.PairSlots >= 1 && header.NodeCount > header.PairSlots, "no room for its pairs");
        Require(header.SingleOutputCount is 0 or Alphabet.UnitCount, "an incomplete table of keywords of one unit");
        Require(header.GateSinglesCount == header.SingleOutputCount / 32, "an incomplete table of keywords of one unit");
        Require(isFolded ? header.SymbolCount == Alphabet.UnitCount : header.SymbolCount <= Alphabet.UnitCount, "a table of symbols of the wrong size");
        Require(
            BitOperations.IsPow2(header.GateEntryCount) && header.GateEntryCount is >= 1 << KeywordGate.MinBits and <= 1 << KeywordGate.MaxBits,
            "a gate of the wrong size");
        Require(
            header.NextEqualCount == 0
                ? keywordCount == (long)header.LastOutputCount + header.ChainedOutputCount
                : keywordCount == header.NextEqualCount,
            "more or fewer keywords than it says");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Require(bool condition, string otherwise)
    {
        if (!condition) Refuse(otherwise);
    }

    private static void Refuse(string what) => throw CompiledMatcherReader.Damaged(what);

    /// <summary>Outputs lead to shorter ones only, and say rightly how many they are together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CheckOutputs(AutomatonParts parts, int keywordCount)
    {
        var lasts = parts.LastOutputs;
        var chained = parts.ChainedOutputs;
        var equals = CountEqual(parts.NextEqual);
        foreach (ref readonly var last in lasts.AsSpan())
        {
            Require((uint)last.KeywordId < (uint)keywordCount && last.Length != 0, "an output that is no keyword");
            Require(equals is null || equals[last.KeywordId] == 1, "equal keywords that are not counted");
        }

        for (var i = 0; i < chained.Length; i++)
        {
            ref readonly var output = ref chained[i];
            Require((uint)output.Output.KeywordId < (uint)keywordCount && output.Output.Length != 0, "an output that is no keyword");
            long total = equals is null ? 1 : equals[output.Output.KeywordId];
            if (output.Next != OutputLink.None)
            {
                Require(LengthOf(parts, output.Next) < output.Output.Length, "outputs that do not get shorter");

                // What a chain leads to was written before it, and so has been checked.
                Require(!OutputLink.IsChained(output.Next) || OutputLink.Index(output.Next) < i, "outputs that lead in a circle");
                total += OutputLink.IsChained(output.Next) ? chained[OutputLink.Index(output.Next)].TotalCount : 1;
            }

            Require(output.TotalCount == total, "outputs that are counted wrongly");
        }
    }

    /// <summary>For each keyword, how many equal ones there are from it on.</summary>
    private static int[]? CountEqual(int[]? nextEqual)
    {
        if (nextEqual is null) return null;
        var counts = new int[nextEqual.Length];
        for (var id = counts.Length - 1; id >= 0; id--)
        {
            var next = nextEqual[id];
            Require(next == -1 || (next > id && next < counts.Length), "equal keywords that are not in order");
            counts[id] = next == -1 ? 1 : counts[next] + 1;
        }

        return counts;
    }

    private static void CheckSingles(AutomatonParts parts)
    {
        foreach (var link in parts.SingleOutputs.AsSpan())
            Require(link == OutputLink.None || LengthOf(parts, link) == 1, "a keyword of one unit that has more");
    }

    /// <summary>Every search for a pair ends at a free slot, and finds the pairs there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CheckPairs(AutomatonParts parts)
    {
        var slots = parts.PairSlots;
        var nodes = parts.Nodes.AsSpan(1, slots);
        var pairs = 0;
        var lastFree = -1;
        for (var i = 0; i < slots; i++)
        {
            if (nodes[i].Depth != 0)
            {
                Require(nodes[i].Depth == TrieNode.PairDepth, "a pair that is none");
                pairs++;
            }
            else
            {
                lastFree = i;
            }
        }

        Require(slots == PairTable.Size(pairs) && lastFree >= 0, "a table of pairs of the wrong size");

        // The table is a ring, so the slots before the first free one belong to those behind the last.
        lastFree -= slots;
        for (var i = 0; i < slots; i++)
        {
            if (nodes[i].Depth == 0)
            {
                lastFree = i;
                continue;
            }

            var home = Automaton.PairSlot(nodes[i].FailOrPair, slots) - 1;
            var distance = i >= home ? i - home : i - home + slots;
            Require(distance < i - lastFree, "a pair that cannot be found");
        }
    }

    /// <summary>A step down adds one to the depth and a failure link takes some away, so that every search is linear.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CheckNodes(AutomatonParts parts, Span<ushort> depths, Span<ushort> parentDepths)
    {
        var nodes = parts.Nodes.AsSpan();
        var first = 1 + parts.PairSlots;
        parentDepths.Clear();
        for (var i = 0; i < nodes.Length; i++)
        {
            ref readonly var node = ref nodes[i];
            depths[i] = node.Depth;
            if (node.Depth == 0) continue;

            // From a base below zero no symbol leads anywhere.
            if (node.Base + char.MaxValue >= 0)
            {
                Require(node.Base >= first && node.Base < nodes.Length && parentDepths[node.Base] == 0, "children in the wrong place");
                parentDepths[node.Base] = node.Depth;
            }

            if (node.Output != OutputLink.None)
                Require(LengthOf(parts, node.Output) <= node.Depth, "an output that is longer than what was read");
        }

        for (var i = first; i < nodes.Length; i++)
        {
            ref readonly var node = ref nodes[i];
            if (node.Depth == 0) continue;
            var parent = i - node.LabelOrChildren;
            Require(parent >= first && parentDepths[parent] + 1 == node.Depth, "a node that does not follow its parent");
            if (node.FailOrPair == Automaton.Root) continue;
            Require(node.FailOrPair < (uint)nodes.Length, "a failure link that leads nowhere");
            var depth = depths[(int)node.FailOrPair];
            Require(depth >= TrieNode.PairDepth && depth < node.Depth, "a failure link that does not lead upwards");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthOf(AutomatonParts parts, int link)
    {
        // Math.Abs has no answer for the lowest number.
        Require(link != int.MinValue, "an output that does not exist");
        var index = OutputLink.Index(link);
        Require(index < (OutputLink.IsChained(link) ? parts.ChainedOutputs.Length : parts.LastOutputs.Length), "an output that does not exist");
        return OutputLink.IsChained(link) ? parts.ChainedOutputs[index].Output.Length : parts.LastOutputs[index].Length;
    }
}
