using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>Writes a matcher's tables as they lie in memory.</summary>
internal sealed class CompiledMatcherWriter
{
    private readonly KeywordMatcherParts _parts;
    private readonly byte[] _conditions;
    private CompiledHeader _header;

    public CompiledMatcherWriter(KeywordMatcherParts parts)
    {
        CompiledTables.ThrowIfBigEndian();
        _parts = parts;
        _conditions = ConditionsFormat.Write(parts.Conditions);
        _header = new CompiledHeader
        {
            Signature = MemoryMarshal.Read<ulong>(CompiledHeader.CurrentSignature),
            Version = CompiledHeader.CurrentVersion,
            MatchKind = (int)parts.MatchKind,
            Folding = (int)parts.Folding,
            KeywordCount = parts.KeywordCount,
            FoldingTables = FoldingFingerprint.Of(parts.Characters),
            Automaton = Describe(parts.Automaton.Parts),
            Loose = parts.Loose is null ? default : Describe(parts.Loose.Automaton.Parts),
            LooseIdCount = parts.Loose?.Ids.Length ?? 0,
            TextUnits = parts.Texts?.Units.Length ?? 0,
            FoldedUnits = parts.Loose?.Folded.Units.Length ?? 0,
            ConditionBytes = _conditions.Length,
        };
    }

    private delegate void TableAction(ReadOnlySpan<byte> table);

    public void WriteTo(Stream stream)
    {
        var code = new IntegrityCode();
        WriteHeader(code.Append);
        ForEachTable(code.Append);
        _header.Code = code.Value;
        WriteHeader(stream.Write);
        ForEachTable(stream.Write);
    }

    private static CompiledAutomatonHeader Describe(AutomatonParts parts) => new()
    {
        PairSlots = parts.PairSlots,
        IsFolded = parts.Fold is null ? 0 : 1,
        NodeCount = parts.Nodes.Length,
        LastOutputCount = parts.LastOutputs.Length,
        ChainedOutputCount = parts.ChainedOutputs.Length,
        NextEqualCount = parts.NextEqual?.Length ?? 0,
        SingleOutputCount = parts.SingleOutputs?.Length ?? 0,
        SymbolCount = parts.Symbols.Length,
        GateEntryCount = parts.Gate.Entries.Length,
        GateSinglesCount = parts.Gate.Singles.Length,
    };

    private void WriteHeader(TableAction action) => action(MemoryMarshal.AsBytes(new ReadOnlySpan<CompiledHeader>(in _header)));

    private void ForEachTable(TableAction action)
    {
        ForEachTable(_parts.Automaton.Parts, action);
        if (_parts.Loose is { } loose)
        {
            ForEachTable(loose.Automaton.Parts, action);
            action(Bytes<int>(loose.Ids));
        }

        ForEachTable(_parts.Texts, action);
        ForEachTable(_parts.Loose?.Folded, action);
        action(_conditions);
    }

    private static void ForEachTable(AutomatonParts parts, TableAction action)
    {
        action(Bytes<TrieNode>(parts.Nodes));
        action(Bytes<LastOutput>(parts.LastOutputs));
        action(Bytes<ChainedOutput>(parts.ChainedOutputs));
        action(Bytes<int>(parts.NextEqual));
        action(Bytes<int>(parts.SingleOutputs));
        action(Bytes<ushort>(parts.Symbols));
        action(Bytes(parts.Gate.Entries));
        action(Bytes(parts.Gate.Singles));
    }

    private static void ForEachTable(KeywordTexts? texts, TableAction action)
    {
        if (texts is null || texts.Units.Length == 0) return;
        action(Bytes<int>(texts.Starts));
        action(Bytes<char>(texts.Units));
    }

    private static ReadOnlySpan<byte> Bytes<T>(ReadOnlySpan<T> table) where T : unmanaged => MemoryMarshal.AsBytes(table);
}
