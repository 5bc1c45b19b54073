using System.Text;

namespace FraudGuard.Benchmarks;

/// <summary>Makes keyword lists and chat lines out of words, always the same ones.</summary>
/// <remarks>
/// Words are drawn as languages use them: a few very often, most seldom (Zipf). Keywords are phrases of the words that
/// scams are made of, and share many beginnings and endings, as real lists do.
/// </remarks>
public sealed class TextSource
{
    private readonly string _separator;
    private readonly string[] _talk;
    private readonly string[][] _phrases;
    private readonly string[] _ends;
    private readonly double[] _weights;

    private TextSource(string name, string separator, string talk, string[] phrases, string[] ends)
    {
        Name = name;
        _separator = separator;
        _talk = Split(talk);
        _phrases = [.. phrases.Select(Split)];
        _ends = ends;
        _weights = new double[_talk.Length];
        for (var i = 0; i < _weights.Length; i++) _weights[i] = (i == 0 ? 0 : _weights[i - 1]) + (1.0 / (i + 2));
    }

    public static TextSource Chinese { get; } = new("zh", "", ChineseWords.Talk, ChineseWords.Phrases, ["，", "，", "。", "！", "？", "～", "哈哈哈", "😂", "...", " "]);

    public static TextSource English { get; } = new("en", " ", EnglishWords.Talk, EnglishWords.Phrases, [",", ".", ".", "!", "?", " lol", " :)", " 😂", "...", " haha"]);

    public string Name { get; }

    /// <summary>Different phrases of two to four parts.</summary>
    public string[] CreateKeywords(int count)
    {
        var random = new Random(20_261_124);
        var keywords = new HashSet<string>();
        while (keywords.Count < count)
        {
            var parts = Enumerable.Range(0, random.Next(2, 5)).Select(i => Draw(random, _phrases[i % _phrases.Length]));
            keywords.Add(string.Join(_separator, parts));
        }

        return [.. keywords];
    }

    /// <summary>Chat lines of about fifteen Chinese characters or forty Latin letters; one in fifty has a keyword.</summary>
    public string[] CreateMessages(int count, string[] keywords)
    {
        var random = new Random(20_261_125);
        var messages = new string[count];
        var message = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            message.Clear();
            for (var clauses = random.Next(1, 4); clauses > 0; clauses--)
            {
                for (var words = random.Next(2, 6); words > 0; words--)
                {
                    if (message.Length != 0) message.Append(_separator);
                    message.Append(random.Next(40) == 0 ? random.Next(2026).ToString(System.Globalization.CultureInfo.InvariantCulture) : DrawWord(random));
                }

                if (random.Next(50) == 0) message.Append(_separator).Append(Draw(random, keywords));
                if (clauses > 1 || random.Next(3) == 0) message.Append(Draw(random, _ends));
            }

            messages[i] = message.ToString();
        }

        return messages;
    }

    private static string[] Split(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static string Draw(Random random, string[] words) => words[random.Next(words.Length)];

    private string DrawWord(Random random)
    {
        var index = Array.BinarySearch(_weights, random.NextDouble() * _weights[^1]);
        return _talk[index < 0 ? Math.Min(~index, _talk.Length - 1) : index];
    }
}
