using System.Text.Json.Nodes;

namespace FraudGuard.Tool.Tests;

internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output)!;

    public JsonNode[] JsonLines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!)];
}
