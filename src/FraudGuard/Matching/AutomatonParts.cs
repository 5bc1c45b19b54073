namespace FraudGuard.Matching;

/// <summary>The tables an <see cref="Automaton"/> consists of, as they are built or loaded.</summary>
internal sealed class AutomatonParts
{
    /// <summary>Slot 0 is unused, slots 1 to <see cref="PairSlots"/> are the hash table of pairs, the rest is the double array.</summary>
    public required TrieNode[] Nodes { get; init; }

    public required int PairSlots { get; init; }

    /// <summary>The distinct keywords at whose end no other ends.</summary>
    public required LastOutput[] LastOutputs { get; init; }

    /// <summary>The other distinct keywords.</summary>
    public required ChainedOutput[] ChainedOutputs { get; init; }

    /// <summary>For each keyword, the next one with the same text or -1; <see langword="null"/> when all differ.</summary>
    public required int[]? NextEqual { get; init; }

    /// <summary>For each symbol, the link to the output of the keyword of that one symbol; <see langword="null"/> when there are none.</summary>
    public required int[]? SingleOutputs { get; init; }

    /// <summary>The symbol of each UTF-16 unit, up to the last that has one.</summary>
    public required ushort[] Symbols { get; init; }

    /// <summary>The symbols of all 65,536 units, when folding is on; <see langword="null"/> when units are compared as they are.</summary>
    /// <remarks>It says by what pairs are hashed: by symbols, or by the units themselves.</remarks>
    public required ushort[]? Fold { get; init; }

    /// <summary>Where keywords can start.</summary>
    public required KeywordGate Gate { get; init; }
}
