using System.Text;
using System.Text.Json;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

/// <summary>The published schema and the strict reader must know the same names: each is asked, and the answers compared.</summary>
[TestFixture]
public class GuidanceSchemaTests
{
    private const string Schema = "$defs";

    private static IEnumerable<TestCaseData> Objects()
    {
        static TestCaseData Row(string schemaPath, string before, string after) => new TestCaseData(schemaPath, before + "{ \"zzz\": 0 }" + after).SetName("Properties_of_" + schemaPath);

        yield return new TestCaseData("", "{ \"formatVersion\": 1, \"zzz\": 0 }").SetName("Properties_of_root");
        yield return Row("properties/remove", "{ \"formatVersion\": 1, \"remove\": ", " }");
        yield return Row($"{Schema}/category", "{ \"formatVersion\": 1, \"categories\": [", "] }");
        yield return Row($"{Schema}/label", "{ \"formatVersion\": 1, \"labels\": [", "] }");
        yield return Row($"{Schema}/channel", "{ \"formatVersion\": 1, \"channels\": [", "] }");
        yield return Row($"{Schema}/retired", "{ \"formatVersion\": 1, \"retired\": [", "] }");
        yield return Row($"{Schema}/step", "{ \"formatVersion\": 1, \"steps\": [", "] }");
        yield return Row($"{Schema}/condition", "{ \"formatVersion\": 1, \"steps\": [ { \"when\": ", "} ] }");
        yield return Row($"{Schema}/item", "{ \"formatVersion\": 1, \"steps\": [ { \"actions\": [", "] } ] }");
        yield return Row($"{Schema}/step/properties/cases/items", "{ \"formatVersion\": 1, \"steps\": [ { \"cases\": [", "] } ] }");
        yield return Row($"{Schema}/step/properties/windows/items", "{ \"formatVersion\": 1, \"steps\": [ { \"windows\": [", "] } ] }");
        yield return Row($"{Schema}/warning", "{ \"formatVersion\": 1, \"warnings\": [", "] }");
        yield return Row($"{Schema}/trainingTopic", "{ \"formatVersion\": 1, \"training\": [", "] }");
        yield return Row($"{Schema}/trainingTopic/properties/quiz/items", "{ \"formatVersion\": 1, \"training\": [ { \"quiz\": [", "] } ] }");
    }

    [TestCaseSource(nameof(Objects))]
    public void Schema_and_reader_know_the_same_properties(string schemaPath, string document)
    {
        var inSchema = At(schemaPath).GetProperty("properties").EnumerateObject().Select(p => p.Name);

        Assert.That(OneOf(document, "'zzz'"), Is.EquivalentTo(inSchema));
        Assert.That(At(schemaPath).GetProperty("additionalProperties").GetBoolean(), Is.False);
    }

    [TestCase("kind", "\"channels\": [ { \"kind\": \"zzz\" } ]")]
    [TestCase("status", "\"channels\": [ { \"status\": \"zzz\" } ]")]
    [TestCase("urgency", "\"steps\": [ { \"urgency\": \"zzz\" } ]")]
    [TestCase("step/properties/part", "\"steps\": [ { \"part\": \"zzz\" } ]")]
    [TestCase("incident", "\"steps\": [ { \"when\": { \"happened\": [ \"zzz\" ] } } ]")]
    [TestCase("means", "\"steps\": [ { \"when\": { \"paidBy\": [ \"zzz\" ] } } ]")]
    public void Schema_and_reader_know_the_same_names(string definition, string section)
    {
        var inSchema = At($"{Schema}/{definition}").GetProperty("enum").EnumerateArray().Select(e => e.GetString());

        Assert.That(OneOf($"{{ \"formatVersion\": 1, {section} }}", "This is no"), Is.EquivalentTo(inSchema));
    }

    [TestCase("category", "categories")]
    [TestCase("label", "labels")]
    [TestCase("channel", "channels")]
    [TestCase("retired", "retired")]
    [TestCase("step", "steps")]
    [TestCase("warning", "warnings")]
    [TestCase("trainingTopic", "training")]
    public void Schema_and_reader_require_the_same(string definition, string section)
    {
        var error = Error($"{{ \"formatVersion\": 1, \"{section}\": [ {{ }} ] }}");

        var missing = error.Errors.Where(e => e.Path == $"$.{section}[0]").Select(e => e.Problem.Split('\'')[1]).Distinct();
        Assert.That(missing, Is.EquivalentTo(At($"{Schema}/{definition}").GetProperty("required").EnumerateArray().Select(r => r.GetString())));
    }

    private static IEnumerable<string> OneOf(string document, string problem)
    {
        var mend = Error(document).Errors.First(e => e.Problem.Contains(problem, StringComparison.Ordinal)).Mend;
        return mend["Use one of: ".Length..].TrimEnd('.').Split(", ");
    }

    private static GuidanceFormatException Error(string document) =>
        Assert.Throws<GuidanceFormatException>(() => new GuidanceCatalogBuilder().AddJson(Encoding.UTF8.GetBytes(document), "x.json"))!;

    private static JsonElement At(string path)
    {
        var file = RepositoryFiles.At("docs", "schemas", "guidance.schema.json");
        var element = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries)) element = element.GetProperty(name);
        return element;
    }
}
