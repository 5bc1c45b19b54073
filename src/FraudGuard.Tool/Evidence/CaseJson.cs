using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FraudGuard.Tool.Evidence;

/// <summary>Reads what people write about a case, in the manifest's own names. Strict: a mistyped name is an error, not a loss.</summary>
/// <remarks>
/// By reflection, which a tool may use: generated readers overwrite the defaults of init-only members that a file leaves out.
/// </remarks>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="ToolException">The file doesn't hold that; names line and JSON path.</exception>
    public static T ReadFile<T>(string path)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new ToolException($"{path}: $: null says nothing. Write an object in braces.");
        }
        catch (JsonException e)
        {
            throw new ToolException($"{path}({e.LineNumber + 1}): {e.Path ?? "$"}: {Explain(e)}", e);
        }
    }

    /// <param name="element">A part of a file.</param>
    /// <param name="path">The file.</param>
    /// <param name="place">Where the part stands in it.</param>
    /// <exception cref="ToolException">The part isn't that; names the JSON path.</exception>
    public static T Read<T>(JsonElement element, string path, string place)
        where T : class
    {
        try
        {
            return element.Deserialize<T>(Options) ?? throw new ToolException($"{path}: {place}: null says nothing. Write an object in braces, or leave it out.");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new ToolException($"{path}: {place}{(e as JsonException)?.Path?.TrimStart('$')}: {Explain(e)}", e);
        }
    }

    // What the serializer says, without the place: that is told before, as the whole file sees it.
    private static string Explain(Exception e)
    {
        var end = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        return $"{(end < 0 ? e.Message : e.Message[..end])} docs/workbench.md shows what the file may hold.";
    }
}
