using System.Text.Json;

namespace ChatCluster.Load;

/// <summary>Reads what the load says.</summary>
internal static class DialogueFile
{
    /// <exception cref="UnusableException">It can't be read. The message quotes no text of it.</exception>
    public static IReadOnlyList<Dialogue> Read(FileInfo file)
    {
        var line = 0;
        try
        {
            var dialogues = new List<Dialogue>();
            foreach (var text in File.ReadLines(file.FullName))
            {
                line++;
                if (text.Length > 0) dialogues.Add(Parse(text));
            }

            return dialogues;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"{file} can't be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnusableException($"{file}, line {line}: not a dialogue. Expected {{\"id\",\"label\":\"fraud|benign\",\"turns\":[{{\"from\":\"peer|self\",\"minutes\":0,\"text\":\"\"}}]}}.", e);
        }
    }

    private static Dialogue Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new Dialogue(
            root.GetProperty("id").GetString()!,
            root.GetProperty("label").GetString() == "fraud",
            [.. root.GetProperty("turns").EnumerateArray().Select(static turn => new Turn(
                turn.GetProperty("from").GetString() == "peer",
                turn.GetProperty("minutes").GetDouble(),
                turn.GetProperty("text").GetString()!))]);
    }
}
