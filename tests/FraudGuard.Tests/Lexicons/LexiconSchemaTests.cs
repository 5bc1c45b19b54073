using FraudGuard.Lexicons;
using Newtonsoft.Json;
using NJsonSchema;

namespace FraudGuard.Tests.Lexicons;

// The published schema and the loader tell the same story.
public class LexiconSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(static () => JsonSchema.FromFileAsync(SchemaFile()));

    [TestCase("common.json")]
    [TestCase("zh.json")]
    [TestCase("en.json")]
    public async Task The_built_in_lexicons_satisfy_it(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"FraudGuard.Lexicons.Data.{file}")!;
        using var reader = new StreamReader(stream);
        Assert.That((await Schema.Value).Validate(await reader.ReadToEndAsync()), Is.Empty);
    }

    [TestCaseSource(typeof(BadLexicons), nameof(BadLexicons.Cases))]
    public async Task It_refuses_what_the_loader_refuses_where_a_schema_can(string json, string path, string problem, bool inSchema)
    {
        var schema = await Schema.Value;
        bool refused;
        try
        {
            refused = schema.Validate(json).Count > 0;
        }
        catch (JsonException)
        {
            refused = true;
        }

        Assert.That(refused, Is.EqualTo(inSchema), $"{path}: {problem}");
    }

    [Test]
    public void Each_language_covers_every_category([ValueSource(nameof(Languages))] Lexicon lexicon)
    {
        var categories = lexicon.Terms.Select(static t => t.Category).Concat(lexicon.Rules.Select(static r => r.Category));
        Assert.That(ScamCategory.All.Except(categories), Is.SubsetOf(new[] { ScamCategory.OtherScam }), "what belongs nowhere else needs no phrases of its own");
    }

    [Test]
    public async Task The_example_in_the_documentation_is_right()
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.At("docs", "lexicon-format.md"));
        var json = text.Split("```json")[1].Split("```")[0];
        var lexicon = Lexicon.Parse(System.Text.Encoding.UTF8.GetBytes(json), "example.json");
        var inspector = new FraudGuard.Inspection.MessageInspector(LexiconSet.Create([BuiltInLexicons.Common, lexicon]));
        Assert.That((await Schema.Value).Validate(json), Is.Empty);
        Assert.That(inspector.Inspect("Room for rent, just pay upfront").Signals.Select(static s => s.Id), Does.Contain("acme.rent-deposit"));
    }

    private static IEnumerable<Lexicon> Languages() => [BuiltInLexicons.Chinese, BuiltInLexicons.English];

    private static string SchemaFile() => RepositoryFiles.At("docs", "schemas", "lexicon.schema.json");
}
