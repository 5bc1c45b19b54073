using System.Collections.Concurrent;
using System.Text.Json;

namespace ChatHost.Tests.Browser;

/// <summary>The words of the page.</summary>
internal static class Words
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> s_texts = new();

    public static string Of(string language, string key) => s_texts.GetOrAdd(language, static language =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(
            Path.Combine(RepositoryRoot.Path, "samples", "ChatHost", "wwwroot", "strings", $"{language}.json")))!)[key];
}
