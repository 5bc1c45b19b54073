using System.Text.Json;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Evaluation;

/// <summary>Which categories are right for messages that carry only their corpus's own label.</summary>
internal sealed class CategoryKinds
{
    private readonly Dictionary<string, string[]> _categories;

    private CategoryKinds(Dictionary<string, string[]> categories) => _categories = categories;

    public static CategoryKinds None { get; } = new([]);

    /// <summary>Reads a file such as <c>{"彩票诈骗": ["prize-lottery"]}</c>.</summary>
    public static CategoryKinds Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new CategoryKinds(JsonSerializer.Deserialize(stream, ToolJsonContext.Default.DictionaryStringStringArray) ?? []);
        }
        catch (JsonException e)
        {
            throw new ToolException($"{path}({e.LineNumber + 1}): {e.Path}: isn't a list of categories. Write {{\"label of the corpus\": [\"category\", …]}}.", e);
        }
    }

    /// <returns>The categories that are right, or none when nobody knows.</returns>
    public IReadOnlyList<string> Of(CorpusItem item) =>
        item.Category is { } category ? [category]
        : item.Label == CorpusLabel.Fraud && item.Kind is { } kind && _categories.TryGetValue(kind, out var known) ? known
        : [];
}
