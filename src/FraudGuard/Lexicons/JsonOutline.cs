using System.Text;
using System.Text.Json;

namespace FraudGuard.Lexicons;

// Where everything in a JSON document stands. Built once something is wrong, to say where.
internal sealed class JsonOutline
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Line)> _duplicates = [];
    private readonly List<(string Path, int Line)> _halfCharacters = [];

    private JsonOutline() { }

    // Properties that occur twice in the same object.
    public IReadOnlyList<(string Path, int Line)> Duplicates => _duplicates;

    // Strings with an escape that stands for half a character: valid JSON, and still no text.
    public IReadOnlyList<(string Path, int Line)> HalfCharacters => _halfCharacters;

    // The line of a path, or of the nearest thing around it that exists.
    public int? LineOf(string path)
    {
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (_lines.TryGetValue(path[..end], out var line)) return line;
        }

        return null;
    }

    // Walks as far as the document is well-formed.
    public static JsonOutline Read(ReadOnlySpan<byte> utf8Json)
    {
        var outline = new JsonOutline();
        var open = new Stack<(string Path, int Index, HashSet<string>? Names)>();
        var reader = new Utf8JsonReader(utf8Json);
        var (line, counted) = (1, 0);
        var property = (string?)null;
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                line += utf8Json[counted..start].Count((byte)'\n');
                counted = start;
                switch (reader.TokenType)
                {
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                    case JsonTokenType.PropertyName:
                        var isText = IsText(reader);
                        if (!isText) outline._halfCharacters.Add((open.Peek().Path, line));
                        var name = isText ? reader.GetString()! : "";
                        property = Child(open.Peek().Path, name);
                        if (!open.Peek().Names!.Add(name)) outline._duplicates.Add((property, line));
                        outline._lines.TryAdd(property, line);
                        continue;
                }

                string path;
                if (property is not null)
                {
                    path = property;
                    property = null;
                }
                else if (open.TryPop(out var array))
                {
                    path = $"{array.Path}[{array.Index}]";
                    open.Push(array with { Index = array.Index + 1 });
                }
                else
                {
                    path = "$";
                }

                outline._lines.TryAdd(path, line);
                if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true } && !IsText(reader)) outline._halfCharacters.Add((path, line));
                if (reader.TokenType == JsonTokenType.StartObject) open.Push((path, 0, new HashSet<string>(StringComparer.Ordinal)));
                if (reader.TokenType == JsonTokenType.StartArray) open.Push((path, 0, null));
            }
        }
        catch (JsonException)
        {
            // The deserializer says what is malformed; what was walked so far is enough to say where.
        }

        return outline;
    }

    private static bool IsText(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static string Child(string path, string name)
    {
        var plain = name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
        return plain ? $"{path}.{name}" : new StringBuilder(path).Append("['").Append(name).Append("']").ToString();
    }
}
