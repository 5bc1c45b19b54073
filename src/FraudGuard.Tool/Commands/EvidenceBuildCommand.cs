using System.CommandLine;
using FraudGuard.Evidence;
using FraudGuard.Tool.Evidence;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary><c>evidence build</c>: seals what happened into one ZIP.</summary>
internal static class EvidenceBuildCommand
{
    private const int Steps = 1000;

    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("CASE") { Description = "A JSON file that says what happened and which files belong to it." };
        var output = new Option<string>("--output") { Description = "The bundle to write.", HelpName = "FILE.zip", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over a file that exists.", Arity = ArgumentArity.Zero };
        var language = CultureOption.Create();
        var json = SharedOptions.Json();
        var command = new Command("build", "Seals messages, calls, transfers and files into one ZIP with hashes and a custody log.") { file, output, force, language, json };
        command.SetAction(async (result, cancellationToken) =>
        {
            var target = result.GetRequiredValue(output);
            if (File.Exists(target) && !result.GetValue(force))
                throw new ToolException($"{target}: exists already, and evidence is not overwritten unasked. Choose another name, or add --force.");
            var (builder, size) = CaseFile.Load(result.GetRequiredValue(file), new EvidenceBundleOptions
            {
                Culture = CultureOption.Of(result, language),
                TimeProvider = console.Time,
            });
            var receipt = await ProgressReporter.RunAsync(console, "Sealing", Steps, report => BuildAsync(builder, target, written => report((int)(Steps * Math.Min(1, written / Math.Max(1.0, size)))), cancellationToken));
            if (result.GetValue(json))
            {
                JsonOutput.Write(console.Output, new BuildRecord(target, receipt.Length, receipt.Manifest.Items.Count, receipt.Manifest.ManifestId, receipt.ManifestSha256));
            }
            else
            {
                await console.Output.WriteAsync($"{target}: {receipt.Manifest.Items.Count} items, {receipt.Length} bytes\nSHA-256 of the manifest: {receipt.ManifestSha256}\n");
                await console.Output.WriteAsync("Keep this number apart from the bundle: with it anyone can tell that the bundle is the same.\n");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<EvidenceReceipt> BuildAsync(EvidenceBundleBuilder builder, string target, Action<long> report, CancellationToken cancellationToken)
    {
        var receipt = (EvidenceReceipt?)null;
        try
        {
            await FileOutput.WriteAsync(target, async stream => receipt = await builder.BuildAsync(new ProgressStream(stream, report), cancellationToken));
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new ToolException($"{target}: {e.Message}", e);
        }

        return receipt!;
    }
}
