namespace FraudGuard.Tool.Linting;

/// <summary>All findings. What <c>lint --json</c> writes.</summary>
internal sealed record LintReport(int Errors, int Warnings, int Infos, IReadOnlyList<LintFinding> Findings)
{
    public static LintReport Of(IEnumerable<LintFinding> findings)
    {
        // Stable, so entries whose lines are not known stay in the order of their lexicon.
        var sorted = findings.OrderBy(static f => f.File, StringComparer.Ordinal).ThenBy(static f => f.Line ?? 0).ToList();
        return new LintReport(Count("error"), Count("warning"), Count("info"), sorted);

        int Count(string severity) => sorted.Count(f => f.Severity == severity);
    }
}
