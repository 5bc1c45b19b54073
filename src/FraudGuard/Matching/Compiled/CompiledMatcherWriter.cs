using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>Writes a matcher's tables as they lie in memory.</summary>
internal sealed class CompiledMatcherWriter
{
    private readonly AutomatonParts _parts;
    private readonly byte[] _conditions;
    private CompiledHeader _header;

    public CompiledMatcherWriter(KeywordMatcher matcher, KeywordConditions? conditions)
    {
        CompiledTables.ThrowIfBigEndian();
        _parts = matcher.Automaton.Parts;
        _conditions = ConditionsFormat.Write(conditions);
        _header = new CompiledHeader
        {
            Signature = MemoryMarshal.Read<ulong>(CompiledHeader.CurrentSignature),
            Version = CompiledHeader.CurrentVersion,
            MatchKind = (int)matcher.MatchKind,
            Folding = (int)matcher.Folding,
            KeywordCount = matcher.KeywordCount,
            PairSlots = _parts.PairSlots,
            IsFolded = _parts.Fold is null ? 0 : 1,
            NodeCount = _parts.Nodes.Length,
            LastOutputCount = _parts.LastOutputs.Length,
            ChainedOutputCount = _parts.ChainedOutputs.Length,
            NextEqualCount = _parts.NextEqual?.Length ?? 0,
            SingleOutputCount = _parts.SingleOutputs?.Length ?? 0,
            SymbolCount = _parts.Symbols.Length,
            GateEntryCount = _parts.Gate.Entries.Length,
            GateSinglesCount = _parts.Gate.Singles.Length,
            ConditionBytes = _conditions.Length,
        };
    }

    private delegate void TableAction(ReadOnlySpan<byte> table);

    public void WriteTo(Stream stream)
    {
        var code = new IntegrityCode();
        code.Append(HeaderBytes());
        ForEachTable(code.Append);
        _header.Code = code.Value;
        stream.Write(HeaderBytes());
        ForEachTable(stream.Write);
    }

    private ReadOnlySpan<byte> HeaderBytes() => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref _header, 1)).ToArray();

    private void ForEachTable(TableAction action)
    {
        action(Bytes<TrieNode>(_parts.Nodes));
        action(Bytes<LastOutput>(_parts.LastOutputs));
        action(Bytes<ChainedOutput>(_parts.ChainedOutputs));
        action(Bytes<int>(_parts.NextEqual));
        action(Bytes<int>(_parts.SingleOutputs));
        action(Bytes<ushort>(_parts.Symbols));
        action(MemoryMarshal.AsBytes(_parts.Gate.Entries));
        action(MemoryMarshal.AsBytes(_parts.Gate.Singles));
        action(_conditions);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> Bytes<T>(T[]? table) where T : unmanaged => MemoryMarshal.AsBytes(table.AsSpan());
}
