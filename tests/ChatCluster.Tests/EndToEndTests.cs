using System.Diagnostics;
using System.Text;

namespace ChatCluster.Tests;

/// <summary>The real thing: run.sh starts Redis and silos as processes of their own.</summary>
internal sealed class EndToEndTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ChatCluster");

    [Test]
    public async Task A_silo_killed_in_mid_load_takes_no_acknowledged_effect_with_it()
    {
        if (!IsInstalled("redis-server")) Assert.Ignore("redis-server is not installed (apt-get install redis-server).");
        var (exitCode, output) = await RunAsync(
            "bash", Repository.PathOf("samples/ChatCluster/run.sh"),
            "--program", Program, "--silos", "2", "--kill", "--messages", "3000", "--conversations", "300", "--scams", "50", "--warm-up", "0");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("killed one at 40 %"));
        Assert.That(output, Does.Contain("acknowledged    3,000 of 3,000"));
        Assert.That(output, Does.Not.Contain(" 0 retries"), "nobody was missed");
        Assert.That(output, Does.Contain("verified: every message was acknowledged and has had its effect, once"));
    }

    [TestCase("silo")]
    [TestCase("load")]
    public async Task Without_Redis_it_says_what_to_do(string command)
    {
        // Port 1 is nobody's.
        var (exitCode, output) = await RunAsync(Program, command, "--redis", "127.0.0.1:1");
        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain("error: No Redis answers at 127.0.0.1:1.").And.Contain("apt-get install redis-server"));
        Assert.That(output, Does.Not.Contain("   at "));
    }

    [Test]
    public async Task The_script_says_what_is_missing()
    {
        if (!IsInstalled("bash")) Assert.Ignore("bash is not installed.");
        var (exitCode, output) = await RunAsync("/usr/bin/env", "-i", "PATH=/nowhere", BashPath(), Repository.PathOf("samples/ChatCluster/run.sh"));
        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain("error: redis-server is not installed. On Debian and Ubuntu: apt-get install redis-server"));
    }

    [TestCase("load --messages 10", "Give either --redis HOST:PORT or --in-process.")]
    [TestCase("load --in-process --messages 0", "--messages must be from 1")]
    [TestCase("load --in-process --dialogues /nowhere.jsonl", "/nowhere.jsonl can't be read")]
    [TestCase("silo", "--redis")]
    public async Task Arguments_that_make_no_sense_are_refused(string arguments, string problem)
    {
        var (exitCode, output) = await RunAsync(Program, arguments.Split(' '));
        Assert.That(exitCode, Is.EqualTo(2), output);
        Assert.That(output, Does.Contain(problem));
    }

    [Test]
    public async Task The_same_load_runs_in_process()
    {
        var (exitCode, output) = await RunAsync(Program, "load", "--in-process", "--messages", "2000", "--conversations", "100");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("verified: every message was acknowledged and has had its effect, once"));
    }

    private static bool IsInstalled(string program) => PathOf(program) is not null;

    private static string BashPath() => PathOf("bash")!;

    private static string? PathOf(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var output = new StringBuilder();
        void Add(object _, DataReceivedEventArgs line)
        {
            lock (output) output.AppendLine(line.Data);
        }

        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not done after three minutes:\n{output}");
        }

        return (process.ExitCode, output.ToString());
    }
}
