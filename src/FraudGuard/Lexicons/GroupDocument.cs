using System.Text.Json;
using System.Text.Json.Serialization;

namespace FraudGuard.Lexicons;

internal sealed class GroupDocument
{
    public int? Limit { get; set; }

    public string? Description { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
