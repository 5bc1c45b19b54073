using System.Text.Json;

namespace FraudGuard.Lexicons;

internal sealed class RuleDocument : EntryDocument
{
    // Each is a group name or a list of them.
    public JsonElement[]? All { get; set; }

    public string?[]? None { get; set; }

    public int? Within { get; set; }

    public bool? Ordered { get; set; }
}
