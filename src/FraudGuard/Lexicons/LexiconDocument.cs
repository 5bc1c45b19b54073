using System.Text.Json;
using System.Text.Json.Serialization;

namespace FraudGuard.Lexicons;

// The file as it stands; LexiconReader turns it into a Lexicon or says what is wrong.
internal sealed class LexiconDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public string? Id { get; set; }

    public string? Version { get; set; }

    public string? Language { get; set; }

    public string? Description { get; set; }

    public bool? WholeWord { get; set; }

    public double? Bias { get; set; }

    public string?[]? Categories { get; set; }

    public Dictionary<string, GroupDocument?>? Groups { get; set; }

    public SignalDocument?[]? Signals { get; set; }

    public TermDocument?[]? Terms { get; set; }

    public RuleDocument?[]? Rules { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
