using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;
using FraudGuard.UnicodeTables.Steps;

namespace FraudGuard.UnicodeTables.Output;

/// <summary>Gives every scalar value its class and writes them as the library's <c>CharacterClasses</c> reads them.</summary>
/// <remarks>The file is: "FGC1", then runs over U+0000 to U+10FFFF, each a varint of length × 16 + class.</remarks>
internal sealed class ClassTable
{
    private const int ScalarCount = 0x110000;

    /// <summary>Characters whose use in chat differs from what their properties say.</summary>
    private static readonly Dictionary<int, CharacterClass> Exceptions = BuildExceptions();

    private readonly CharacterDatabase _database;
    private readonly SortedDictionary<int, string> _invisible;
    private readonly SortedDictionary<int, string> _styled;
    private readonly HashSet<int> _pictographs;
    private readonly HashSet<int> _emojiParts;
    private readonly HashSet<int> _ideographs;
    private readonly HashSet<int> _sentenceEnds;
    private readonly HashSet<int> _clauseEnds;

    public ClassTable(CharacterDatabase database, IReadOnlyCollection<FoldingStep> steps)
    {
        _database = database;
        _invisible = steps.Single(step => step.Flag == Folding.Invisible).Map;
        _styled = steps.Single(step => step.Flag == Folding.Compatibility).Map;
        string emoji = database.PathOf(Path.Combine("emoji", "emoji-data.txt"));
        _pictographs = DataFile.Having(emoji, "Extended_Pictographic");
        _emojiParts = DataFile.Having(emoji, "Emoji_Modifier");
        _emojiParts.Add(0x20E3);
        string properties = database.PathOf("PropList.txt");
        _ideographs = DataFile.Having(properties, "Ideographic");
        _sentenceEnds = DataFile.Having(properties, "Sentence_Terminal");
        _clauseEnds = DataFile.Having(properties, "Terminal_Punctuation");
    }

    public byte[] Write()
    {
        VarintWriter writer = new();
        writer.Bytes("FGC1"u8);
        int start = 0;
        CharacterClass current = Classify(0);
        for (int scalar = 1; scalar <= ScalarCount; scalar++)
        {
            if (scalar == ScalarCount || Classify(scalar) != current)
            {
                writer.Unsigned(((scalar - start) << 4) | (int)current);
                if (scalar < ScalarCount)
                {
                    start = scalar;
                    current = Classify(scalar);
                }
            }
        }

        return writer.ToArray();
    }

    public CharacterClass Classify(int scalar)
    {
        if (Exceptions.TryGetValue(scalar, out CharacterClass exception))
        {
            return exception;
        }

        if (_invisible.ContainsKey(scalar))
        {
            return CharacterClass.Invisible;
        }

        if (_emojiParts.Contains(scalar))
        {
            return CharacterClass.Emoji;
        }

        if (_sentenceEnds.Contains(scalar))
        {
            return CharacterClass.SentenceEnd;
        }

        if (_clauseEnds.Contains(scalar))
        {
            return CharacterClass.ClauseEnd;
        }

        string category = _database.Category(scalar);
        return category[0] switch
        {
            'L' => Letter(scalar),
            'M' => CharacterClass.CombiningMark,
            'N' => category == "Nd" ? CharacterClass.Digit : Number(scalar),
            'P' => CharacterClass.Separator,
            'S' when category != "Sc" => Symbol(scalar),
            'S' => CharacterClass.Separator,
            'Z' => CharacterClass.Space,
            _ => CharacterClass.Other,
        };
    }

    private CharacterClass Letter(int scalar)
    {
        if (_ideographs.Contains(scalar))
        {
            return CharacterClass.Ideograph;
        }

        return _database.Script(scalar) switch
        {
            "Hiragana" or "Katakana" or "Bopomofo" => CharacterClass.Kana,
            "Hangul" => CharacterClass.Hangul,
            "Han" => CharacterClass.Ideograph,
            _ => CharacterClass.Letter,
        };
    }

    private CharacterClass Number(int scalar) =>
        _ideographs.Contains(scalar) ? CharacterClass.Ideograph : StyledAs(scalar) ?? CharacterClass.Digit;

    private CharacterClass Symbol(int scalar)
    {
        if (StyledAs(scalar) is { } styled)
        {
            return styled;
        }

        // Arrows, stars and card suits are pictographs too, but written as signs, not sent as emoji.
        return _pictographs.Contains(scalar) && scalar >= 0x1F000 ? CharacterClass.Emoji : CharacterClass.Separator;
    }

    /// <summary>A letter or digit in a circle, a square or a flag is still that letter or digit.</summary>
    private CharacterClass? StyledAs(int scalar)
    {
        if (!_styled.TryGetValue(scalar, out string? target) || target.Length == 0)
        {
            return null;
        }

        CharacterClass plain = Classify(char.ConvertToUtf32(target, 0));
        return plain is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Ideograph or CharacterClass.Kana or CharacterClass.Hangul
            ? plain
            : null;
    }

    private static Dictionary<int, CharacterClass> BuildExceptions()
    {
        Dictionary<int, CharacterClass> exceptions = new()
        {
            ['\t'] = CharacterClass.Space,
            [';'] = CharacterClass.SentenceEnd,
            ['；'] = CharacterClass.SentenceEnd,
            ['\u061B'] = CharacterClass.SentenceEnd,
            ['…'] = CharacterClass.SentenceEnd,
            ['‥'] = CharacterClass.SentenceEnd,
            ['⋯'] = CharacterClass.SentenceEnd,
            // A list comma is put between two characters (微、信) as often as between two things.
            ['、'] = CharacterClass.Separator,
            ['､'] = CharacterClass.Separator,
            ['﹑'] = CharacterClass.Separator,
        };
        foreach (int lineEnd in (int[])[0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029])
        {
            exceptions[lineEnd] = CharacterClass.SentenceEnd;
        }

        // Single strokes are no words; they are drawn between characters (微丨信, 微丶信), and so is the long vowel mark.
        foreach (char stroke in "丨丶丿亅乀乁灬ー〜～ｰ")
        {
            exceptions[stroke] = CharacterClass.Separator;
        }

        for (int scalar = 0x31C0; scalar <= 0x31E3; scalar++)
        {
            exceptions[scalar] = CharacterClass.Separator;
        }

        return exceptions;
    }
}
