using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MessagePipeline.Tests;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public partial class WarningOutputTests
{
    private const string Scam = "刷单返利，先垫付后返佣金";

    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    [TestCase("en")]
    public async Task ShowsTheWarningAUserWouldSee(string language)
    {
        var result = await PipelineProcess.RunAsync($"你好\n{Scam}\n", "--language", language);

        var assessment = Library.Inspector.Inspect(Scam);
        var warning = Library.Warnings.GetWarning(assessment, CultureInfo.GetCultureInfo(language))!;
        var expected = new StringBuilder($"    2  {Scam}\n       {warning.Title}  task-rebate, high, ")
            .Append(CultureInfo.InvariantCulture, $"{assessment.Score:0.00}\n       {warning.Why}\n");
        foreach (var action in warning.Actions) expected.Append(CultureInfo.InvariantCulture, $"       → {action.Text}\n");
        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Does.StartWith(expected.ToString()));
            Assert.That(result.Output, Does.Not.Contain('\e'));
            Assert.That(Summary().Match(result.Output).Value, Does.StartWith("\n2 messages, 1 warned, "));
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.ExitCode, Is.Zero);
        });
        var strongest = assessment.FindReasons()[0];
        var reasons = result.Output[expected.Length..].Split('\n')[0];
        Assert.That(reasons, Does.StartWith(string.Create(CultureInfo.InvariantCulture, $"       {Scam.Substring(strongest.Index, strongest.Length)} {strongest.Weight:+0.0;-0.0}")));
        // What is shown and what is left out add up to all that counted, but for rounding.
        var shown = reasons.Split(", ").Select(static reason => double.Parse(reason.Split(' ')[^1], CultureInfo.InvariantCulture)).ToList();
        Assert.That(shown, Has.Count.InRange(1, 6));
        Assert.That(shown.Sum(), Is.EqualTo(assessment.Signals.Sum(static signal => signal.Weight)).Within(0.05 * shown.Count));
    }

    [Test]
    public async Task WithoutInputTheBundledMessagesAreShown()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(TestContext.CurrentContext.TestDirectory, "messages.txt"));
        var warned = lines.Count(static line => Library.Warnings.GetWarning(Library.Inspector.Inspect(line), CultureInfo.InvariantCulture) is not null);

        var result = await PipelineProcess.RunAsync("");

        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Length.GreaterThanOrEqualTo(60));
            Assert.That(warned, Is.GreaterThanOrEqualTo(20), "the bundled messages should show what the library can do");
            Assert.That(result.Output, Does.Match($"\n{lines.Length} messages, {warned} warned, [0-9,]+ messages/second\n$"));
            Assert.That(result.ExitCode, Is.Zero);
        });
    }

    [Test]
    public async Task AMessageCanNotCommandTheTerminal()
    {
        var result = await PipelineProcess.RunAsync($"\e[2J\u202E{Scam}\e]0;pwned\a\n", "-");

        Assert.That(result.Output, Does.Contain(Scam[..4]));
        Assert.That(result.Output, Does.Not.Contain('\e').And.Not.Contain('\a').And.Not.Contain('\u202E'));
    }

    [Test]
    public async Task OfALongMessageThePartWithTheSignalIsShown()
    {
        var result = await PipelineProcess.RunAsync($"{new string('啊', 5000)}{Scam}{new string('哦', 5000)}\n", "-");

        Assert.That(result.Output, Does.Contain(Scam[..4]));
        Assert.That(result.Output.Split('\n')[0], Has.Length.LessThan(200));
    }

    [TestCase("", true)]
    [TestCase("NO_COLOR=1 ", false)]
    [Platform("Linux")]
    public async Task ColourOnATerminalOnly(string environment, bool coloured)
    {
        var start = new ProcessStartInfo("script")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = TestContext.CurrentContext.TestDirectory,
        };
        start.ArgumentList.Add("-qec");
        start.ArgumentList.Add($"{environment}dotnet exec '{PipelineProcess.Program}' messages.txt");
        start.ArgumentList.Add("/dev/null");
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(output, Does.Contain("messages/second"));
        Assert.That(output.Contains("\e[1;31m", StringComparison.Ordinal), Is.EqualTo(coloured));
    }

    [GeneratedRegex(@"\n[0-9,]+ messages, [0-9,]+ warned, [0-9,]+ messages/second\n$")]
    private static partial Regex Summary();
}
