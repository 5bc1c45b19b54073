using System.CommandLine;
using FraudGuard.Evidence;
using FraudGuard.Tool.Evidence;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary><c>evidence verify</c>: says what of a bundle is whole, changed, missing or extra.</summary>
internal static class EvidenceVerifyCommand
{
    private const int Sha256Digits = 64;

    public static Command Create(ToolConsole console)
    {
        var bundle = new Argument<string>("BUNDLE") { Description = "The ZIP to check. Nothing in it is unpacked." };
        var expected = ExpectedManifest();
        var language = CultureOption.Create();
        var json = SharedOptions.Json();
        var command = new Command("verify", "Checks every byte of a bundle. Exits with 1 when anything differs from what was sealed.") { bundle, expected, language, json };
        command.SetAction((result, cancellationToken) =>
        {
            var path = result.GetRequiredValue(bundle);
            var verification = Verify(path, result.GetValue(expected), cancellationToken);
            if (result.GetValue(json)) JsonOutput.Write(console.Output, Describe(path, verification));
            else Write(console.Output, path, verification, verification.Describe(CultureOption.Of(result, language)));
            return Task.FromResult(verification.Verdict == EvidenceVerdict.Intact ? ExitCode.Success : ExitCode.Findings);
        });
        return command;
    }

    public static Option<string?> ExpectedManifest()
    {
        var option = new Option<string?>("--manifest-sha256")
        {
            Description = "The SHA-256 of the manifest from the receipt or a printed report: only with it is a bundle told from one made anew.",
            HelpName = "HEX",
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var value }] && (value.Length != Sha256Digits || !value.All(char.IsAsciiHexDigit)))
                result.AddError($"--manifest-sha256 must be {Sha256Digits} hexadecimal digits.");
        });
        return option;
    }

    public static EvidenceVerification Verify(string path, string? expectedManifest, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(path);
        return EvidenceBundle.Verify(stream, new EvidenceVerifyOptions { ExpectedManifestSha256 = expectedManifest }, cancellationToken);
    }

    private static void Write(TextWriter output, string path, EvidenceVerification verification, string conclusion)
    {
        output.Write($"{path}: {conclusion}\n");
        foreach (var finding in verification.Findings)
        {
            // A hostile archive chooses these names.
            var where = (finding.Path ?? finding.ItemId) is { } name ? $" {PlainText.Clean(name)}" : "";
            var offset = finding.Offset is { } at ? $" at byte {at}" : "";
            output.Write($"  {Name(finding.Kind)}{where}{offset}: {PlainText.Clean(finding.Message)}\n");
        }

        output.Write($"  {verification.Items.Count(static i => i.State == EvidenceCheckState.Whole)} of {verification.Items.Count} items whole, {verification.Entries.Count(static e => e.State == EvidenceCheckState.Whole)} of {verification.Entries.Count} files whole\n");
        if (verification.ManifestSha256 is { } sha256) output.Write($"  SHA-256 of the manifest: {sha256}\n");
        output.Write($"  signature: {Name(verification.Signature)}; time stamp: {Name(verification.Timestamp)}\n");
    }

    private static VerificationRecord Describe(string path, EvidenceVerification verification) => new(
        path, Name(verification.Verdict), verification.ManifestSha256, Name(verification.Signature), Name(verification.Timestamp), verification.StampedAt,
        [.. verification.Entries.Select(static e => new CheckRecord(e.Path, Name(e.State)))],
        [.. verification.Items.Select(static i => new CheckRecord(i.ItemId, Name(i.State)))],
        [.. verification.Findings.Select(static f => new FindingRecord(Name(f.Kind), f.Path, f.ItemId, f.Offset, f.Message))]);

    private static string Name<T>(T value)
        where T : struct, Enum => KebabCase.Of(value.ToString());
}
