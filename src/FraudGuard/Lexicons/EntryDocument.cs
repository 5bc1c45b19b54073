using System.Text.Json;
using System.Text.Json.Serialization;

namespace FraudGuard.Lexicons;

// What terms, rules and signals have in common.
internal abstract class EntryDocument
{
    public string? Id { get; set; }

    public string? Category { get; set; }

    public string? Stage { get; set; }

    public double? Weight { get; set; }

    public string?[]? Groups { get; set; }

    // By category.
    public Dictionary<string, double>? Votes { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
