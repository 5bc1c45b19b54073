using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MessagePipeline.Tests;

/// <summary>What the README shows is compiled and run, and prints what the README says.</summary>
[TestFixture]
[NonParallelizable] // The console is captured.
public partial class ReadmeTests
{
    // What a console project brings by itself (ImplicitUsings), and the namespaces the README's reader adds by pressing a key.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Globalization;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using FraudGuard;
        global using FraudGuard.Guidance;
        global using FraudGuard.Inspection;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        """;

    private static readonly string Text = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "README.md"));

    private static IEnumerable<TestCaseData> Snippets() => CodeBlock("csharp").Matches(Text).Select(static (block, i) =>
    {
        var next = AnyBlock().Match(Text, block.Index + block.Length);
        var output = next.Success && next.Groups["language"].Value == "text" ? next.Groups["code"].Value : "";
        return new TestCaseData(block.Groups["code"].Value, output).SetArgDisplayNames($"snippet {i + 1}");
    });

    [TestCaseSource(nameof(Snippets))]
    public void SnippetsRunAndPrintWhatTheReadmeSays(string code, string expected)
    {
        var original = Console.Out;
        var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            var main = Compile(code).EntryPoint!;
            var result = main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            if (result is Task task) task.GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(original);
        }

        Assert.That(output.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void TheReadmeHasASnippet() => Assert.That(Snippets(), Is.Not.Empty);

    [Test]
    public void EveryJsonBlockIsJson()
    {
        foreach (Match block in CodeBlock("json").Matches(Text))
            Assert.That(() => JsonDocument.Parse(block.Groups["code"].Value).Dispose(), Throws.Nothing, block.Value);
    }

    [Test]
    public async Task TheConversationShownIsAccepted()
    {
        var shown = CodeBlock("json").Matches(Text).Select(static block => block.Groups["code"].Value).Single(static json => json.Contains("\"turns\"", StringComparison.Ordinal));

        var result = await PipelineProcess.RunAsync(shown, "--conversations", "-");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    private static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !path.EndsWith("MessagePipeline.Tests.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.That(result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        assembly.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(assembly);
    }

    private static Regex CodeBlock(string language) => new($"^```{language}\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AnyBlock();
}
