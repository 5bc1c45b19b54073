using System.Text;

namespace MessagePipeline.Tests;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public class JsonOutputTests
{
    private const string Scam = "刷单返利，先垫付后返佣金";

    private static readonly string[] Lines = [Scam, "晚上一起吃饭吗？", "", "\"引号\"和\\反斜线", "Read me the code you received 👩‍👩‍👧"];

    // name, input, the messages it holds
    private static readonly TestCaseData[] Inputs =
    [
        new TestCaseData("", Array.Empty<string>()).SetArgDisplayNames("nothing"),
        new TestCaseData("\n", new[] { "" }).SetArgDisplayNames("one empty line"),
        new TestCaseData("\n\n" + Scam + "\n\n", new[] { "", "", Scam, "" }).SetArgDisplayNames("empty lines count"),
        new TestCaseData(string.Join('\n', Lines) + "\n", Lines).SetArgDisplayNames("LF"),
        new TestCaseData(string.Join("\r\n", Lines) + "\r\n", Lines).SetArgDisplayNames("CRLF"),
        new TestCaseData(string.Join('\n', Lines), Lines).SetArgDisplayNames("no line end at the end"),
        new TestCaseData("\uFEFF" + Scam + "\n" + Scam, new[] { Scam, Scam }).SetArgDisplayNames("byte order mark"),
        new TestCaseData("\uFEFF", Array.Empty<string>()).SetArgDisplayNames("byte order mark alone"),
        new TestCaseData("a\rb\n", new[] { "a\rb" }).SetArgDisplayNames("a lone CR is part of the line"),
    ];

    [TestCaseSource(nameof(Inputs))]
    public async Task OneObjectPerLine(string input, string[] lines)
    {
        var result = await PipelineProcess.RunAsync(input, "--json");

        Assert.Multiple(() =>
        {
            Assert.That(result.Output, Is.EqualTo(Library.Json(lines)));
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.ExitCode, Is.Zero);
        });
    }

    [Test]
    public async Task AScamIsSaidAndPlainTalkHasNoLevel()
    {
        var result = await PipelineProcess.RunAsync($"{Scam}\n明天见\n", "--json");
        var lines = result.Output.Split('\n');

        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.StartWith("{\"line\":1,\"score\":0.").And.Contain("\"level\":\"high\",\"category\":\"task-rebate\",\"signals\":[{\"text\":\""));
            Assert.That(lines[1], Does.StartWith("{\"line\":2,\"score\":0.").And.Contain("\"level\":\"none\",\"category\":null,\"signals\":["));
        });
    }

    [Test]
    public async Task OrderIsKeptOverManyLinesAndWorkers()
    {
        // Lines of very different cost, so that workers finish out of order.
        var lines = Enumerable.Range(0, 20_000).Select(i => i % 997 == 0 ? string.Concat(Enumerable.Repeat(Scam, 200)) : i % 7 == 0 ? Scam : $"第{i}条").ToArray();

        var result = await PipelineProcess.RunAsync(string.Join('\n', lines), "--json", "-");

        Assert.That(result.Output == Library.Json(lines), "the program and the library disagree");
    }

    [Test]
    public async Task ALineOfAHundredMegabytesIsOneMessage()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var stream = File.Create(file))
            {
                var block = new byte[1 << 20];
                Array.Fill(block, (byte)'a');
                for (var i = 0; i < 100; i++) await stream.WriteAsync(block);
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"\n{Scam}\n"));
            }

            var result = await PipelineProcess.RunAsync("", "--json", file);

            Assert.That(result.Output, Does.StartWith("{\"line\":1,").And.EndsWith(Library.Json(2, Scam)));
            Assert.That(result.Output.Count(static c => c == '\n'), Is.EqualTo(2));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task WhoWritesSlowlyGetsAnswersBetween()
    {
        using var process = PipelineProcess.Start("--json", "-");
        for (var line = 1; line <= 3; line++)
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(Scam + "\n"));
            await process.StandardInput.BaseStream.FlushAsync();
            Assert.That(await process.StandardOutput.ReadLineAsync() + "\n", Is.EqualTo(Library.Json(line, Scam)));
        }
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
