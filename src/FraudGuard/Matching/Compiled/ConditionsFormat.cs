using System.Text;

namespace FraudGuard.Matching.Compiled;

/// <summary>Conditions of keywords as bytes: they are few, and created again from the words when loaded.</summary>
internal static class ConditionsFormat
{
    [Flags]
    private enum Marks
    {
        None = 0,
        WholeWord = 1,
        Exact = 2,
        All = WholeWord | Exact,
    }

    public static byte[] Write(KeywordConditions? conditions)
    {
        if (conditions is null) return [];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.Unicode);
        writer.Write(conditions.Keywords.Count);
        foreach (var (id, keyword) in conditions.Keywords)
        {
            writer.Write(id);
            writer.Write((int)((keyword.WholeWord ? Marks.WholeWord : 0) | (keyword.Exact ? Marks.Exact : 0)));
            Write(writer, keyword.Text);
            writer.Write(keyword.Exceptions.Count);
            foreach (var exception in keyword.Exceptions) Write(writer, exception ?? "");
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no conditions.</exception>
    public static KeywordConditions? Read(ReadOnlySpan<byte> bytes, int keywordCount, CharacterFolding folding)
    {
        if (bytes.IsEmpty) return null;
        var reader = new ConditionsReader(bytes);
        var unconditional = new Keyword("-");
        var keywords = Enumerable.Repeat(unconditional, keywordCount).ToList();
        var folded = Enumerable.Repeat(unconditional.Text, keywordCount).ToList();
        var previous = -1;
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var id = reader.ReadCount();
            if (id <= previous || id >= keywordCount) throw CompiledMatcherReader.Damaged("conditions for a keyword that is none or not in order");
            previous = id;
            var marks = (Marks)reader.ReadCount();
            if ((marks & ~Marks.All) != 0) throw CompiledMatcherReader.Damaged("an unknown condition");
            var text = reader.ReadString();
            if (text.Length == 0) throw CompiledMatcherReader.Damaged("an empty keyword");
            var exceptions = new List<string>();
            for (var i = reader.ReadCount(); i > 0; i--) exceptions.Add(reader.ReadString());
            keywords[id] = new Keyword(text)
            {
                WholeWord = (marks & Marks.WholeWord) != 0,
                Exact = (marks & Marks.Exact) != 0,
                Exceptions = exceptions,
            };
            folded[id] = folding.Fold(text);
            if (folded[id].Length == 0) throw CompiledMatcherReader.Damaged("a keyword that folds to nothing");
        }

        if (!reader.IsAtEnd) throw CompiledMatcherReader.Damaged("bytes behind the conditions");
        return KeywordConditions.Create(keywords, folded, folding);
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);

        // As units: an encoder would replace lone surrogates.
        foreach (var unit in text) writer.Write((ushort)unit);
    }
}
