using System.Text.Json;

namespace FraudGuard.Guidance;

/// <summary>A JSON value that knows where it stands, so that any later complaint can name line and path.</summary>
internal sealed class SourceNode(JsonValueKind kind, string path, int line)
{
    public JsonValueKind Kind { get; } = kind;

    public string Path { get; } = path;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    /// <summary>The words of a string, the digits of a number.</summary>
    public string Text { get; init; } = "";

    public List<SourceNode> Items { get; } = [];

    public List<KeyValuePair<string, SourceNode>> Members { get; } = [];
}
