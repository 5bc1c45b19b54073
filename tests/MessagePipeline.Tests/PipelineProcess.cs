using System.Diagnostics;
using System.Text;

namespace MessagePipeline.Tests;

/// <summary>Runs the sample as its users do: as a process of its own.</summary>
internal static class PipelineProcess
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Program { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "MessagePipeline.dll");

    /// <summary>Runs it to its end with these bytes on standard input.</summary>
    public static async Task<PipelineResult> RunAsync(byte[] input, params string[] args)
    {
        using var process = Start(args);
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var error = ReadAsync(process.StandardError.BaseStream);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that refuses its arguments does not read its input.
        }
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        return new PipelineResult(process.ExitCode, await output, await error);
    }

    public static Task<PipelineResult> RunAsync(string input, params string[] args) => RunAsync(StrictUtf8.GetBytes(input), args);

    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = TestContext.CurrentContext.TestDirectory,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Program);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment["LANG"] = "C.UTF-8";
        return Process.Start(start)!;
    }

    private static async Task<string> ReadAsync(Stream stream)
    {
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return StrictUtf8.GetString(bytes.ToArray());
    }
}
