using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatHost.Scripts;

/// <summary>The scripts that come with the sample, scams first.</summary>
internal sealed class ScriptLibrary
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private ScriptLibrary(IReadOnlyList<Script> scripts) => Scripts = scripts;

    public IReadOnlyList<Script> Scripts { get; }

    public static ScriptLibrary Load()
    {
        var assembly = typeof(ScriptLibrary).Assembly;
        var scripts = new List<Script>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("Scripts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            scripts.Add(JsonSerializer.Deserialize<Script>(stream, s_json)!);
        }

        return new([.. scripts.OrderByDescending(static script => script.IsScam).ThenBy(static script => script.Id, StringComparer.Ordinal)]);
    }

    public Script? Find(string id) => Scripts.FirstOrDefault(script => script.Id == id);
}
