namespace FraudGuard.Matching;

/// <summary>Lays out the hash table of the states of two symbols.</summary>
internal static class PairTable
{
    /// <summary>How many slots a table for this many pairs has: 65 % full, and never quite full.</summary>
    public static int Size(int pairs) => checked((int)(pairs * 20L / 13) + 1);

    /// <summary>Puts pairs into the slots from 1 on.</summary>
    /// <param name="nodes">The nodes; the table is their beginning.</param>
    /// <param name="pair">The two symbols.</param>
    /// <param name="size">The size of the table.</param>
    /// <returns>The slot taken, whose <see cref="TrieNode.FailOrPair"/> and <see cref="TrieNode.Depth"/> are set.</returns>
    public static int Add(TrieNode[] nodes, uint pair, int size)
    {
        var slot = Automaton.PairSlot(pair, size);
        while (nodes[slot].Depth != 0) slot = slot == size ? 1 : slot + 1;
        nodes[slot].FailOrPair = pair;
        nodes[slot].Depth = TrieNode.PairDepth;
        return slot;
    }
}
