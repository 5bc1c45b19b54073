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

        if ((header.KeywordCount | header.LooseIdCount | header.TextUnits | header.FoldedUnits | header.ConditionBytes) < 0
            || header.Automaton.HasNegative || header.Loose.HasNegative)
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
        var characters = CompiledChecks.CheckSizes(header);
        var expected = header.Code;
        header.Code = 0;
        var reader = new TablesReader(tables);
        reader.Code.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<CompiledHeader>(in header)));
        var automaton = reader.TakeAutomaton(header.Automaton);
        var loose = LooseMatcher.IsAskedFor((Folding)header.Folding) ? reader.TakeAutomaton(header.Loose) : null;
        var looseIds = loose is null ? [] : reader.Take<int>(header.LooseIdCount);
        var texts = reader.TakeTexts(header.TextUnits, header.KeywordCount);
        var folded = reader.TakeTexts(header.FoldedUnits, header.KeywordCount);
        var conditions = reader.TakeRest();
        if (reader.Code.Value != expected) throw Damaged("another integrity code than its contents");

        CompiledChecks.Check(automaton, header.KeywordCount);
        CompiledChecks.CheckTexts(texts);
        CompiledChecks.CheckTexts(folded);
        if (loose is not null) CompiledChecks.Check(loose, header.LooseIdCount);
        CompiledChecks.CheckIds(looseIds, header.KeywordCount);
        return new KeywordMatcher(new KeywordMatcherParts
        {
            MatchKind = (MatchKind)header.MatchKind,
            Folding = (Folding)header.Folding,
            Characters = characters,
            Automaton = new Automaton(automaton),
            Screen = CreateScreen(loose is null ? texts : folded, header.KeywordCount, characters, (Folding)header.Folding),
            Loose = loose is null ? null : new LooseMatcher((Folding)header.Folding, new Automaton(loose), looseIds, folded),
            Conditions = ConditionsFormat.Read(conditions, header.KeywordCount, characters),
            KeywordCount = header.KeywordCount,
            Texts = characters.IsIdentity ? null : texts,
        });
    }

    /// <summary>The screen follows from the keywords, and is quicker to make than to check.</summary>
    private static TextScreen? CreateScreen(KeywordTexts texts, int keywordCount, CharacterFolding characters, Folding folding)
    {
        if (folding == Folding.None) return null;
        if (texts.Starts.Length != keywordCount + 1) throw Damaged("no keywords, which its folding needs");
        var folded = new string[keywordCount];
        for (var id = 0; id < keywordCount; id++) folded[id] = characters.Fold(texts[id].ToString());
        return KeywordCompiler.CreateScreen(folded, characters, folding);
    }
}
