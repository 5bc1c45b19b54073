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
    public void The_built_in_lexicons_cover_every_category()
    {
        var categories = BuiltInLexicons.All.SelectMany(static l => l.Terms.Select(static t => t.Category).Concat(l.Rules.Select(static r => r.Category))).ToHashSet();
        Assert.That(ScamCategory.All.Except(categories).Except([ScamCategory.OtherScam]), Is.Empty);
    }

    private static string SchemaFile()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FraudGuard.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "docs", "schemas", "lexicon.schema.json");
    }
}
