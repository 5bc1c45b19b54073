using FraudGuard.Guidance;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Linting;

/// <summary>What the guidance's own validator finds, and the errors of its loader.</summary>
internal static class GuidanceLint
{
    private const string BuiltIn = "guidance";

    /// <param name="files">Files put on top of the built-in guidance, in that order.</param>
    /// <param name="today">The day by which entries expire.</param>
    public static List<LintFinding> Check(IReadOnlyList<string> files, DateOnly today)
    {
        var draft = GuidanceCatalog.BuiltIn.ToBuilder();
        var findings = new List<LintFinding>();
        foreach (var file in files)
        {
            try
            {
                draft.AddFile(file);
            }
            catch (GuidanceFormatException e)
            {
                findings.AddRange(e.Errors.Select(static error => LintFinding.Of(
                    LintSeverity.Error, "guidance-format", error.File, error.Path, error.Line, $"{error.Problem} {error.Mend}")));
            }
        }

        var source = files.Count == 0 ? BuiltIn : string.Join('+', files.Prepend(BuiltIn));
        findings.AddRange(GuidanceCatalogValidator.Validate(draft, today).Select(finding => LintFinding.Of(
            SeverityOf(finding.Severity), $"guidance-{KebabCase.Of(finding.Kind.ToString())}", source,
            finding.Language is { } language ? $"{finding.Key} [{language}]" : finding.Key, null, finding.Message)));
        return findings;
    }

    private static LintSeverity SeverityOf(GuidanceFindingSeverity severity) => severity switch
    {
        GuidanceFindingSeverity.Error => LintSeverity.Error,
        GuidanceFindingSeverity.Warning => LintSeverity.Warning,
        _ => LintSeverity.Info,
    };
}
