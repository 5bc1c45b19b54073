using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FraudGuard.Matching.Compiled;

/// <summary>Reads a compiled matcher and believes nothing it has not checked.</summary>
internal static class CompiledMatcherReader
{
    private const int FirstRead = 1 << 16;

    private static readonly int HeaderSize = Unsafe.SizeOf<CompiledHeader>();

    public static InvalidDataException Damaged(string what) =>
        new($"The compiled matcher is damaged: it has {what}. Build it again from its keywords.");

    public static KeywordMatcher Read(ReadOnlySpan<byte> compiled)
    {
        CompiledTables.ThrowIfBigEndian();
        var header = ReadHeader(compiled[..Math.Min(compiled.Length, HeaderSize)]);
        var size = HeaderSize + CompiledTables.Size(header);
        if (compiled.Length != size) throw Damaged($"{compiled.Length} bytes where its header says {size}");
        return ReadTables(header, compiled[HeaderSize..]);
    }

    public static KeywordMatcher Read(Stream stream)
    {
        CompiledTables.ThrowIfBigEndian();
        Span<byte> headerBytes = stackalloc byte[Unsafe.SizeOf<CompiledHeader>()];
        var header = ReadHeader(headerBytes[..stream.ReadAtLeast(headerBytes, HeaderSize, throwOnEndOfStream: false)]);
        var size = CompiledTables.Size(header);
        if (size > Array.MaxLength) throw Damaged($"tables of {size} bytes by its header");
        var tables = ReadExactly(stream, (int)size);
        try
        {
            return ReadTables(header, tables.AsSpan(0, (int)size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(tables);
        }
    }

    private static CompiledHeader ReadHeader(ReadOnlySpan<byte> bytes)
    {
        var signature = CompiledHeader.CurrentSignature;
        if (bytes.Length < HeaderSize || !bytes.StartsWith(signature))
            throw new InvalidDataException("This is no compiled matcher: it does not begin as one that KeywordMatcher.Save has written.");
        var header = MemoryMarshal.Read<CompiledHeader>(bytes);
        if (header.Version != CompiledHeader.CurrentVersion)
        {
            throw new InvalidDataException(
                $"The compiled matcher has format {header.Version}; this version of the library reads format {CompiledHeader.CurrentVersion}. Build it again from its keywords.");
        }

        if ((header.KeywordCount | header.PairSlots | header.NodeCount | header.LastOutputCount | header.ChainedOutputCount | header.NextEqualCount
            | header.SingleOutputCount | header.SymbolCount | header.GateEntryCount | header.GateSinglesCount | header.ConditionBytes) < 0)
        {
            throw Damaged("a table with less than nothing in it");
        }

        return header;
    }

    /// <summary>Reads step by step, so that a header that lies costs no more memory than there are bytes.</summary>
    /// <returns>A rented array.</returns>
    private static byte[] ReadExactly(Stream stream, int size)
    {
        var isKnown = stream.CanSeek && stream.Length - stream.Position >= size;
        var buffer = ArrayPool<byte>.Shared.Rent(isKnown ? size : Math.Min(size, FirstRead));
        var length = 0;
        while (true)
        {
            var wanted = Math.Min(size, buffer.Length) - length;
            var read = stream.ReadAtLeast(buffer.AsSpan(length, wanted), wanted, throwOnEndOfStream: false);
            length += read;
            if (length == size) return buffer;
            var larger = read < wanted ? null : ArrayPool<byte>.Shared.Rent((int)Math.Min(size, length * 2L));
            if (larger is not null) buffer.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger ?? throw Damaged($"{length} bytes of tables where its header says {size}");
        }
    }

    private static KeywordMatcher ReadTables(CompiledHeader header, ReadOnlySpan<byte> tables)
    {
        var expected = header.Code;
        header.Code = 0;
        var code = new IntegrityCode();
        code.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<CompiledHeader>(in header)));
        CompiledChecks.CheckSizes(header);
        var nodes = Take<TrieNode>(ref tables, header.NodeCount, code);
        var lastOutputs = Take<LastOutput>(ref tables, header.LastOutputCount, code);
        var chainedOutputs = Take<ChainedOutput>(ref tables, header.ChainedOutputCount, code);
        var nextEqual = Take<int>(ref tables, header.NextEqualCount, code);
        var singleOutputs = Take<int>(ref tables, header.SingleOutputCount, code);
        var symbols = Take<ushort>(ref tables, header.SymbolCount, code);
        var gateEntries = Take<ushort>(ref tables, header.GateEntryCount, code);
        var gateSingles = Take<uint>(ref tables, header.GateSinglesCount, code);
        code.Append(tables);
        if (code.Value != expected) throw Damaged("another integrity code than its contents");

        var fold = header.IsFolded == 1 ? symbols : null;
        var parts = new AutomatonParts
        {
            Nodes = nodes,
            PairSlots = header.PairSlots,
            LastOutputs = lastOutputs,
            ChainedOutputs = chainedOutputs,
            NextEqual = OrNull(nextEqual),
            SingleOutputs = OrNull(singleOutputs),
            Symbols = symbols,
            Fold = fold,
            Gate = new KeywordGate(gateEntries, fold, OrNull(gateSingles)),
        };
        CompiledChecks.Check(parts, header.KeywordCount);
        var folding = (Folding)header.Folding;
        var conditions = ConditionsFormat.Read(tables, header.KeywordCount, folding);
        return KeywordMatcher.FromParts(new Automaton(parts), conditions, header.KeywordCount, (MatchKind)header.MatchKind, folding);
    }

    private static T[] Take<T>(ref ReadOnlySpan<byte> tables, int count, IntegrityCode code) where T : unmanaged
    {
        var table = GC.AllocateUninitializedArray<T>(count);
        var bytes = tables[..(count * Unsafe.SizeOf<T>())];
        bytes.CopyTo(MemoryMarshal.AsBytes(table.AsSpan()));
        code.Append(bytes);
        tables = tables[bytes.Length..];
        return table;
    }

    private static T[]? OrNull<T>(T[] table) => table.Length == 0 ? null : table;
}
