using System.Text;
using System.Text.Json;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Corpora;

/// <summary>Reads labelled messages and dialogues: JSON Lines, as tests/evaluation/README.md describes.</summary>
internal static class CorpusReader
{
    private const string Extension = "*.jsonl";

    /// <param name="paths">Files, or directories whose files are read in the order of their names.</param>
    /// <exception cref="ToolException">A line isn't a labelled message; names file, line and field.</exception>
    public static List<CorpusItem> Read(IEnumerable<string> paths)
    {
        var items = new List<CorpusItem>();
        var places = new Dictionary<(string Source, string Id), string>();
        foreach (var file in paths.SelectMany(FilesOf)) ReadFile(file, items, places);
        if (items.Count == 0) throw new ToolException("the data holds no messages. Give files with one labelled message a line.");
        return items;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        var files = Directory.GetFiles(path, Extension);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0 ? files : throw new ToolException($"{path}: the directory has no {Extension} file.");
    }

    private static void ReadFile(string file, List<CorpusItem> items, Dictionary<(string, string), string> places)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                var item = Parse(line, $"{file}({number})", Path.GetFileNameWithoutExtension(file));
                if (!places.TryAdd((item.Source, item.Id), $"{file}({number})"))
                    throw new ToolException($"{file}({number}): $.id: is also the id at {places[(item.Source, item.Id)]}. Give each message of a source an id of its own.");
                items.Add(item);
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new ToolException($"{file}: isn't valid UTF-8, at or after line {number + 1}. Save it as UTF-8.", e);
        }
    }

    private static CorpusItem Parse(string line, string place, string defaultSource)
    {
        var document = Deserialize(line, place);
        var id = Required(document.Id, place, "id");
        var label = document.Label switch
        {
            "fraud" => CorpusLabel.Fraud,
            "spam" => CorpusLabel.Spam,
            "benign" => CorpusLabel.Benign,
            _ => throw Wrong(place, "label", "must be \"fraud\", \"spam\" or \"benign\"."),
        };
        if (document.Text is null == document.Turns is null) throw Wrong(place, "text", "and \"turns\": give exactly one of the two.");
        IReadOnlyList<CorpusTurn> turns = document.Turns is { } given ? ReadTurns(given, place) : TranscriptParser.TryParse(document.Text!);
        if (document.HarmTurn is { } harm && (harm < 0 || harm >= turns.Count))
            throw Wrong(place, "harmTurn", $"must be the index of a turn, from 0 to {turns.Count - 1}.");
        return new CorpusItem
        {
            Id = id,
            Label = label,
            Source = document.Source ?? defaultSource,
            Language = document.Lang ?? "und",
            Category = document.Category,
            Kind = document.Kind,
            Style = document.Style ?? document.Pace,
            Text = turns.Count > 0 ? "" : document.Text!,
            Turns = turns,
            HarmTurn = document.HarmTurn,
        };
    }

    private static CorpusDocument Deserialize(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ToolJsonContext.Default.CorpusDocument)
                ?? throw Wrong(place, null, "null is no message. Write a JSON object.");
        }
        catch (JsonException e)
        {
            // The exception's own message may quote the line, and with it the message's text.
            throw new ToolException(
                $"{place}: {(string.IsNullOrEmpty(e.Path) ? "$" : e.Path)}: isn't what a labelled message has there (byte {e.BytePositionInLine ?? 0} of the line). Expected {{\"id\",\"text\",\"label\",\"lang\",\"source\"}}.");
        }
    }

    private static List<CorpusTurn> ReadTurns(List<CorpusTurnDocument?> documents, string place)
    {
        if (documents.Count == 0) throw Wrong(place, "turns", "is empty. Write at least one turn.");
        var turns = new List<CorpusTurn>(documents.Count);
        foreach (var turn in documents)
        {
            var path = $"turns[{turns.Count}]";
            if (turn is null) throw Wrong(place, path, "is null. Write {\"from\",\"text\"}.");
            var isPeer = turn.From switch
            {
                "peer" or "A" => true,
                "self" or "B" => false,
                _ => throw Wrong(place, $"{path}.from", "must be \"peer\" or \"self\" (or \"A\" and \"B\")."),
            };
            // Where the corpus has no times, a turn a minute.
            turns.Add(new CorpusTurn(isPeer, turn.Minutes ?? turns.Count, Required(turn.Text, place, $"{path}.text")));
        }

        return turns;
    }

    private static string Required(string? value, string place, string field) =>
        string.IsNullOrEmpty(value) ? throw Wrong(place, field, "is missing or empty. Write a string.") : value;

    private static ToolException Wrong(string place, string? field, string problem) =>
        new(field is null ? $"{place}: $: {problem}" : $"{place}: $.{field}: {problem}");
}
