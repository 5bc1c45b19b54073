using System.Text.Json;

namespace ConversationEvaluation;

/// <summary>
/// Reads dialogues with <c>turns</c> of <c>from</c> (peer or A, self or B), <c>minutes</c> and <c>text</c>, or with one
/// <c>text</c> whose lines begin with <c>A:</c> and <c>B:</c>. Where no minutes are given, a turn takes one.
/// </summary>
internal static class DialogueReader
{
    public static IEnumerable<Dialogue> Read(FileInfo file) => File.ReadLines(file.FullName).Where(static l => l.Length > 0).Select(Parse);

    private static Dialogue Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var turns = root.TryGetProperty("turns", out var given)
            ? given.EnumerateArray().Select(static (turn, i) => new Turn(
                turn.GetProperty("from").GetString() is "peer" or "A",
                turn.TryGetProperty("minutes", out var minutes) ? minutes.GetDouble() : i,
                turn.GetProperty("text").GetString()!))
            : Split(root.GetProperty("text").GetString()!);
        return new Dialogue(
            root.GetProperty("id").GetString()!,
            root.GetProperty("label").GetString() == "fraud",
            root.TryGetProperty("harmTurn", out var harm) && harm.ValueKind == JsonValueKind.Number ? harm.GetInt32() : null,
            [.. turns]);
    }

    private static IEnumerable<Turn> Split(string text)
    {
        var turns = new List<Turn>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("A:", StringComparison.Ordinal) || line.StartsWith("B:", StringComparison.Ordinal))
                turns.Add(new Turn(line[0] == 'A', turns.Count, line[2..].Trim()));
            else if (turns.Count > 0)
                turns[^1] = turns[^1] with { Text = $"{turns[^1].Text}\n{line}" };
            else
                turns.Add(new Turn(true, 0, line));
        }

        return turns;
    }
}
