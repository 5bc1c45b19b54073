using System.Text;
using FraudGuard.Tool.Output;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tool.Tests;

/// <summary>A folder of its own for each test, and the tool run in process.</summary>
internal abstract class ToolFixture
{
    // “scam” speaks for, “police” against; “kit” only in combination.
    protected const string Lexicon = """
        {
          "id": "test", "version": "1", "language": "en", "bias": -4, "wholeWord": true,
          "terms": [
            { "id": "t.scam", "text": "scam", "category": "task-rebate", "weight": 5 },
            { "id": "t.hint", "text": "hint", "category": "fake-loan", "weight": 2, "groups": ["hint"] },
            { "id": "t.police", "text": "police", "weight": -3 },
            { "id": "t.kit", "text": "kit", "weight": 0, "groups": ["kit"] }
          ],
          "rules": [
            { "id": "t.r.kit-hint", "all": ["kit", "hint"], "category": "fake-loan", "weight": 3 }
          ]
        }
        """;

    protected static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private string _folder = "";

    protected string LexiconFile => PathOf("test.json");

    [SetUp]
    public void CreateFolder()
    {
        _folder = Directory.CreateTempSubdirectory("fraudguard-tool-").FullName;
        Write("test.json", Lexicon);
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    protected string PathOf(string name) => Path.Combine(_folder, name);

    protected string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));
        return PathOf(name);
    }

    protected static Task<ToolResult> RunAsync(params string[] args) => RunWithInputAsync(null, args);

    protected static async Task<ToolResult> RunWithInputAsync(string? input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var console = new ToolConsole
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input ?? "")),
            Output = output,
            Error = error,
            HasInput = input is not null,
            Time = new FakeTimeProvider(Now),
        };
        var exitCode = await ToolApplication.RunAsync(args, console);
        return new ToolResult(exitCode, output.ToString(), error.ToString());
    }
}
