using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>Copies tables out of bytes that are known to be long enough, and takes them into the integrity code.</summary>
internal ref struct TablesReader
{
    private ReadOnlySpan<byte> _rest;

    public TablesReader(ReadOnlySpan<byte> tables) => _rest = tables;

    public IntegrityCode Code { get; } = new();

    public AutomatonParts TakeAutomaton(in CompiledAutomatonHeader header)
    {
        var nodes = Take<TrieNode>(header.NodeCount);
        var lastOutputs = Take<LastOutput>(header.LastOutputCount);
        var chainedOutputs = Take<ChainedOutput>(header.ChainedOutputCount);
        var nextEqual = Take<int>(header.NextEqualCount);
        var singleOutputs = Take<int>(header.SingleOutputCount);
        var symbols = Take<ushort>(header.SymbolCount);
        var gateEntries = Take<ushort>(header.GateEntryCount);
        var gateSingles = Take<uint>(header.GateSinglesCount);
        var fold = header.IsFolded == 1 ? symbols : null;
        return new AutomatonParts
        {
            Nodes = nodes,
            PairSlots = header.PairSlots,
            LastOutputs = lastOutputs,
            ChainedOutputs = chainedOutputs,
            NextEqual = OrNull(nextEqual),
            SingleOutputs = OrNull(singleOutputs),
            Symbols = symbols,
            Fold = fold,
            Gate = new KeywordGate(gateEntries, OrNull(gateSingles)),
        };
    }

    /// <summary>Takes texts, if there are any.</summary>
    public KeywordTexts TakeTexts(int units, int keywordCount)
    {
        if (units == 0) return new KeywordTexts([], new int[1]);
        var starts = Take<int>(keywordCount + 1);
        return new KeywordTexts(Take<char>(units), starts);
    }

    public T[] Take<T>(int count) where T : unmanaged
    {
        var table = GC.AllocateUninitializedArray<T>(count);
        var bytes = _rest[..(count * Unsafe.SizeOf<T>())];
        bytes.CopyTo(MemoryMarshal.AsBytes(table.AsSpan()));
        Code.Append(bytes);
        _rest = _rest[bytes.Length..];
        return table;
    }

    public ReadOnlySpan<byte> TakeRest()
    {
        var rest = _rest;
        Code.Append(rest);
        _rest = default;
        return rest;
    }

    private static T[]? OrNull<T>(T[] table) => table.Length == 0 ? null : table;
}
