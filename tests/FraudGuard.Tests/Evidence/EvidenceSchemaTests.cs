using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class EvidenceSchemaTests
{
    [Test]
    public void The_published_schema_describes_the_manifest_that_is_written()
    {
        string published = Encoding.UTF8.GetString(EvidenceSchema.ToUtf8Bytes());
        Assert.That(published.TrimEnd(), Is.EqualTo(Export()),
            "The manifest's shape has changed. If that is meant, replace evidence-manifest.schema.json with the expected text, and raise the manifest's version when old bundles no longer fit.");
    }

    [Test]
    public void The_digest_is_that_of_the_published_bytes() =>
        Assert.That(EvidenceSchema.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(EvidenceSchema.ToUtf8Bytes()))));

    [Test]
    public async Task A_manifest_of_every_kind_of_item_fits_the_schema()
    {
        string manifest = Encoding.UTF8.GetString(ArchiveBytes.Read(await SampleBundle.BuildAsync(SampleBundle.Full()), "manifest.json"));
        (int code, string output) = await ForeignTool.RunAsync("python3", ["-c", """
            import json, sys
            try:
                import jsonschema
            except ImportError:
                print("no jsonschema"); sys.exit(77)
            manifest, schema = json.loads(sys.stdin.readline()), json.loads(sys.stdin.readline())
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(manifest)
            del manifest["items"][0]["record_sha256"]
            manifest["items"][0]["conversation_id"] = 7
            try:
                jsonschema.Draft202012Validator(schema).validate(manifest)
            except jsonschema.ValidationError:
                print("valid, and not everything is")
            """], manifest + "\n" + JsonNode.Parse(EvidenceSchema.ToUtf8Bytes())!.ToJsonString() + "\n");
        if (code == 77)
            Assert.Ignore("python3 has no module jsonschema here.");
        Assert.That(output.Trim(), Is.EqualTo("valid, and not everything is"));
    }

    private static string Export()
    {
        Type type = typeof(EvidenceManifest).Assembly.GetType("FraudGuard.Evidence.EvidenceJson", throwOnError: true)!;
        var context = (JsonSerializerContext)type.GetProperty("Default")!.GetValue(null)!;
        var schema = (JsonObject)context.GetTypeInfo(typeof(EvidenceManifest))!.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = static (node, schema) => DescribeAmount(node.TypeInfo.Type, schema),
        });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "FraudGuard evidence manifest, version 1");
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    // Amounts are written as text so that no digit is lost; the exporter does not see that.
    private static JsonNode DescribeAmount(Type type, JsonNode schema) => type == typeof(decimal) || type == typeof(decimal?)
        ? new JsonObject { ["type"] = "string", ["pattern"] = @"^-?[0-9]+(\.[0-9]+)?$" }
        : schema;
}
