using System.Text.Json;
using System.Text.Unicode;

namespace FraudGuard.Guidance;

/// <summary>Turns a JSON text into <see cref="SourceNode"/>s.</summary>
internal ref struct SourceNodeParser
{
    private const int MaxDepth = 16;

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private int _countedTo;
    private int _line = 1;

    private SourceNodeParser(ReadOnlySpan<byte> json, string file)
    {
        _file = file;
        _json = json;
        _reader = new(json, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <exception cref="GuidanceFormatException">It is not UTF-8, not JSON, nested too deeply, or names a property twice.</exception>
    public static SourceNode Parse(ReadOnlySpan<byte> utf8Json, string file)
    {
        ReadOnlySpan<byte> bom = [0xEF, 0xBB, 0xBF];
        var offset = utf8Json.StartsWith(bom) ? bom.Length : 0;
        if (!Utf8.IsValid(utf8Json))
            throw Error(file, "$", 0, "The document is not valid UTF-8.", "Save it as UTF-8.");
        var parser = new SourceNodeParser(utf8Json[offset..], file);
        try
        {
            parser._reader.Read();
            var root = parser.ReadValue("$");
            parser._reader.Read(); // Throws on anything after the value.
            return root;
        }
        catch (JsonException e)
        {
            // The reader's own text may quote the document; its position does not.
            throw Error(file, "$", (int)(e.LineNumber ?? 0) + 1,
                $"This is not JSON (byte {(e.BytePositionInLine ?? 0) + 1} of the line).",
                "Look for a missing comma, quote or bracket; comments and trailing commas are not allowed, and nesting deeper than 16 is not either.");
        }
    }

    private SourceNode ReadValue(string path)
    {
        var line = LineOf(_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var obj = new SourceNode(JsonValueKind.Object, path, line);
                var names = new HashSet<string>(StringComparer.Ordinal);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = GetString(path);
                    var memberPath = IsPlain(name) ? $"{path}.{name}" : $"{path}['{name}']";
                    var nameLine = LineOf(_reader.TokenStartIndex);
                    if (!names.Add(name))
                        throw Error(_file, memberPath, nameLine, "The property is given twice.", "Keep one of them.");
                    _reader.Read();
                    obj.Members.Add(new(name, ReadValue(memberPath)));
                }
                return obj;
            case JsonTokenType.StartArray:
                var array = new SourceNode(JsonValueKind.Array, path, line);
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(ReadValue($"{path}[{array.Items.Count}]"));
                return array;
            case JsonTokenType.String:
                return new(JsonValueKind.String, path, line) { Text = GetString(path) };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, path, line) { Text = System.Text.Encoding.ASCII.GetString(_reader.ValueSpan) };
            case JsonTokenType.True:
                return new(JsonValueKind.True, path, line);
            case JsonTokenType.False:
                return new(JsonValueKind.False, path, line);
            default:
                return new(JsonValueKind.Null, path, line);
        }
    }

    private string GetString(string path)
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error(_file, path, LineOf(_reader.TokenStartIndex), "A string holds half a character (a lone surrogate).",
                "Write the whole character.");
        }
    }

    // Tokens come in order, so counting goes on from where it stopped.
    private int LineOf(long index)
    {
        _line += _json[_countedTo..(int)index].Count((byte)'\n');
        _countedTo = (int)index;
        return _line;
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$');

    private static GuidanceFormatException Error(string file, string path, int line, string problem, string mend) =>
        new([new(file, path, line, problem, mend)]);
}
