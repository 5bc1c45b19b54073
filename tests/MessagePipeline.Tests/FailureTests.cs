using System.Diagnostics;
using System.Text;

namespace MessagePipeline.Tests;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public class FailureTests
{
    [TestCase("--jsno")]
    [TestCase("one.txt", "two.txt")]
    [TestCase("--language", "fr")]
    [TestCase("--json", "messages.txt", "more")]
    public async Task BadArgumentsAreRefused(params string[] args)
    {
        var result = await PipelineProcess.RunAsync("", args);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error, Does.StartWith("error: ").And.EndsWith("Use --help to see what can be asked for.\n"));
            Assert.That(result.ExitCode, Is.EqualTo(2));
        });
    }

    [TestCase("no-such-file.txt", "no-such-file.txt does not exist. Check the name and the folder you are in.")]
    [TestCase("@no-such-file.txt", "@no-such-file.txt does not exist. Check the name and the folder you are in.")]
    [TestCase("no-such-folder/file.txt", "no-such-folder/file.txt does not exist. Check the name and the folder you are in.")]
    [TestCase(".", ". is a directory. Name a file.")]
    public async Task AFileThatCanNotBeReadIsNamed(string file, string problem)
    {
        foreach (var mode in new[] { "--json", "--conversations" })
        {
            var result = await PipelineProcess.RunAsync("", mode, file);
            Assert.That((result.Output, result.Error, result.ExitCode), Is.EqualTo(("", $"error: {problem}\n", 2)));
        }
    }

    private static readonly TestCaseData[] InvalidUtf8 =
    [
        new TestCaseData(Bytes("a\nb", 0xFF, "c\n"), 2, 3, 0xFF, "The file is in another encoding or damaged"),
        new TestCaseData(Bytes("a\n你", 0xC0, 0xAF, "\n"), 2, 5, 0xC0, "The file is in another encoding or damaged"),
        new TestCaseData(Bytes("a\n", 0xE4, 0xBD), 2, 2, 0xE4, "The file is in another encoding or damaged"),
        new TestCaseData(Bytes("a\n", 0xED, 0xA0, 0x80, "\n"), 2, 2, 0xED, "The file is in another encoding or damaged"),
        new TestCaseData(Bytes("\uFEFFa\r\n", 0x80, "\n"), 2, 6, 0x80, "The file is in another encoding or damaged"),
        new TestCaseData(Bytes(0xFF, 0xFE, "a", 0, "\n", 0), 1, 0, 0xFF, "The file looks like UTF-16"),
        new TestCaseData(Bytes(new string('x', 200_000) + "\n" + new string('y', 100_000), 0x81, "\n"), 2, 300_001, 0x81, "The file is in another encoding or damaged"),
    ];

    [TestCaseSource(nameof(InvalidUtf8))]
    public async Task InvalidUtf8IsNamedByLineAndOffset(byte[] input, int line, int offset, int value, string hint)
    {
        var result = await PipelineProcess.RunAsync(input, "--json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Error, Is.EqualTo($"error: standard input, line {line}: invalid UTF-8 at byte offset {offset} (0x{value:X2}). {hint}; save it as UTF-8.\n"));
            Assert.That(result.Output.Count(static c => c == '\n'), Is.EqualTo(line - 1), "the lines before it are written");
            Assert.That(result.ExitCode, Is.EqualTo(2));
        });
    }

    [Test]
    [Platform("Linux")]
    public async Task EndsQuietlyWhenNobodyReadsOn()
    {
        // The input never ends: only a program that notices the broken pipe does.
        var (code, output) = await ShellAsync($"yes 刷单返利 | dotnet exec '{PipelineProcess.Program}' --json | head -n 2; echo ${{PIPESTATUS[1]}}");

        Assert.That(output, Is.EqualTo(Library.Json("刷单返利", "刷单返利") + "0\n"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    [Platform("Linux")]
    public async Task AFullDiskIsAnError()
    {
        var (_, output) = await ShellAsync($"echo 刷单返利 | dotnet exec '{PipelineProcess.Program}' --json 2>&1 >/dev/full; echo $?");

        Assert.That(output, Does.StartWith("error: ").And.EndsWith("\n2\n"));
    }

    [Test]
    [Platform("Linux")]
    public async Task CtrlCStopsItWhileItWaitsForInput()
    {
        using var process = PipelineProcess.Start("--json", "-");
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes("你好\n"));
        await process.StandardInput.BaseStream.FlushAsync();
        await process.StandardOutput.ReadLineAsync();

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.That(await process.StandardError.ReadToEndAsync(), Is.EqualTo("Stopped after 1 messages.\n"));
        Assert.That(process.ExitCode, Is.EqualTo(130));
    }

    [Test]
    public async Task HelpNamesEveryMode()
    {
        var result = await PipelineProcess.RunAsync("", "--help");

        Assert.That(result.Output, Does.Contain("FILE").And.Contain("--json").And.Contain("--conversations").And.Contain("--language"));
        Assert.That((result.Error, result.ExitCode), Is.EqualTo(("", 0)));
    }

    private static async Task<(int Code, string Output)> ShellAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static byte[] Bytes(params object[] parts) =>
        [.. parts.SelectMany(static part => part is int value ? [(byte)value] : Encoding.UTF8.GetBytes((string)part))];
}
