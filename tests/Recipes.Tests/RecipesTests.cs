using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Recipes.Tests;

/// <summary>What docs/recipes.md shows compiles as it stands, and what needs no server or queue runs.</summary>
[TestFixture]
[NonParallelizable] // The console is captured.
public partial class RecipesTests
{
    // What the web and console templates bring by themselves (ImplicitUsings), and the culture.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Globalization;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // Programs that wait for requests or messages until they are stopped.
    private static readonly string[] Serving = ["app.Run();", "Build().Run();"];

    private static readonly string Text = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "recipes.md"));

    private static IEnumerable<TestCaseData> Recipes() =>
        Recipe().Matches(Text).Select(static match => new TestCaseData(match.Groups["code"].Value).SetArgDisplayNames(match.Groups["title"].Value));

    [TestCaseSource(nameof(Recipes))]
    public void The_recipe_compiles_and_runs(string code)
    {
        var assembly = Compile(code);
        if (Serving.Any(code.Contains)) return;

        var original = Console.Out;
        Console.SetOut(new StringWriter());
        try
        {
            var main = assembly.EntryPoint!;
            var result = main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            if (result is Task task) task.GetAwaiter().GetResult();
        }
        finally
        {
            Console.SetOut(original);
        }
    }

    [Test]
    public void Every_recipe_has_code() =>
        Assert.That(Recipes().Count(), Is.EqualTo(Heading().Count(Text)).And.GreaterThanOrEqualTo(9));

    private static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !path.EndsWith("Recipes.Tests.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Recipe",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.That(result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        assembly.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(assembly);
    }

    [GeneratedRegex("^## (?<title>.+)\n(?:(?!## |```).*\n)*```csharp\n(?<code>(?:(?!```).*\n)*)```$", RegexOptions.Multiline)]
    private static partial Regex Recipe();

    [GeneratedRegex("^## .+$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
