using System.Text.Json;
using System.Text.Unicode;

namespace FraudGuard.Lexicons;

// Turns a file into a lexicon, or says everything that is wrong with it. Strict: what isn't understood is refused.
internal static class LexiconReader
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Lexicon Read(ReadOnlySpan<byte> utf8Json, string file)
    {
        if (utf8Json.Length > LexiconLimits.FileSize) throw TooLarge(file);
        if (utf8Json.StartsWith(ByteOrderMark)) utf8Json = utf8Json[ByteOrderMark.Length..];
        if (!Utf8.IsValid(utf8Json)) throw Refuse(file, "$", null, "isn't valid UTF-8.", "Save the file as UTF-8.");
        // Asked first, because such a string is no text to whoever reads it later.
        if (utf8Json.IndexOf("\\u"u8) >= 0 && JsonOutline.Read(utf8Json).HalfCharacters is [var half, ..])
            throw Refuse(file, half.Path, half.Line, "holds an escape that stands for half a character.", "Write the character itself, or both halves of its escape.");
        var document = Deserialize(utf8Json, file);
        var problems = new LexiconProblems(file);
        var lexicon = new LexiconChecker(file, problems).Check(document);
        return problems.Any ? throw problems.ToException(utf8Json) : lexicon;
    }

    public static LexiconException TooLarge(string file) => Refuse(
        file, "$", null, $"is longer than {LexiconLimits.FileSize / (1024 * 1024)} MiB.", "Split it into several lexicons.");

    private static LexiconDocument Deserialize(ReadOnlySpan<byte> utf8Json, string file)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, LexiconJsonContext.Default.LexiconDocument)
                ?? throw Refuse(file, "$", 1, "is null.", "A lexicon is a JSON object.");
        }
        catch (JsonException e)
        {
            throw Explain(e, utf8Json, file);
        }
    }

    private static LexiconException Explain(JsonException e, ReadOnlySpan<byte> utf8Json, string file)
    {
        var outline = JsonOutline.Read(utf8Json);
        if (outline.Duplicates is [var duplicate, ..])
            return Refuse(file, duplicate.Path, duplicate.Line, "occurs twice in the same object.", "Keep one of the two.", e);
        var path = e.Path ?? "$";
        var line = e.LineNumber is { } zeroBased ? (int)zeroBased + 1 : outline.LineOf(path);
        // Only the reader itself throws a JsonException that wraps another: the JSON is malformed there.
        return e.InnerException is JsonException
            ? Refuse(file, path, line, "isn't well-formed JSON here.", "Look for a missing or surplus comma, quote or bracket.", e)
            : Refuse(file, path, line, "has the wrong type.", $"Write {Expected(path)}.", e);
    }

    private static string Expected(string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        return name switch
        {
            "$" => "a JSON object",
            "weight" or "bias" => "a number",
            "within" or "limit" => "a whole number",
            "wholeWord" or "exact" or "ordered" => "true or false",
            "texts" or "exceptions" or "groups" or "none" or "categories" when path.Contains("terms[", StringComparison.Ordinal)
                || path.Contains("rules[", StringComparison.Ordinal)
                || path.Contains("signals[", StringComparison.Ordinal)
                || name == "categories" => "a list of strings in brackets",
            "all" or "terms" or "rules" or "signals" => "a list in brackets",
            "groups" => "an object whose keys are group names",
            _ when name.EndsWith(']') && (name.StartsWith("terms[", StringComparison.Ordinal)
                || name.StartsWith("rules[", StringComparison.Ordinal)
                || name.StartsWith("signals[", StringComparison.Ordinal)) => "an object in braces",
            _ => "a string in quotes",
        };
    }

    private static LexiconException Refuse(
        string file, string path, int? line, string problem, string remedy, Exception? cause = null) =>
        new([new LexiconError(file, path, line, problem, remedy)], cause);
}
