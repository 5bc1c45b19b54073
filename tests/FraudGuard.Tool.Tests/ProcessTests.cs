using System.Diagnostics;
using System.Text;

namespace FraudGuard.Tool.Tests;

/// <summary>The tool as its users meet it: a process of its own.</summary>
internal sealed class ProcessTests
{
    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var arg in new[] { "exec", Path.Combine(TestContext.CurrentContext.TestDirectory, "FraudGuard.Tool.dll") }.Concat(args)) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses its arguments does not read its input.
        }

        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    [Test]
    public async Task Piped_messages_give_JSON_and_nothing_else()
    {
        var (exitCode, output, error) = await RunAsync("你好\n刷单返利，日结，加微信\n", "inspect", "--json");

        Assert.That((exitCode, error), Is.EqualTo((0, "")));
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2).And.All.StartsWith("{\"line\":"));
        Assert.That(output, Does.Contain("\"task-rebate\"").And.Not.Contain('\uFEFF'));
    }

    [Test]
    public async Task Tables_are_plain_when_nobody_watches()
    {
        var (exitCode, output, _) = await RunAsync("", "explain", "刷单返利");

        Assert.That(exitCode, Is.Zero);
        Assert.That(output, Does.Contain("刷单返利").And.Not.Contain('\u001b'));
    }

    [Test]
    public async Task Bad_arguments_end_with_2()
    {
        var (exitCode, output, error) = await RunAsync("", "evaluate", "--data", "/nowhere.jsonl");

        Assert.That((exitCode, output), Is.EqualTo((2, "")));
        Assert.That(error, Does.StartWith("error: ").And.Contain("/nowhere.jsonl"));
    }
}
