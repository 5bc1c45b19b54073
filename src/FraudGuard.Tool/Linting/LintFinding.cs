namespace FraudGuard.Tool.Linting;

/// <summary>Something to mend.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Code">The check that found it, as docs/workbench.md lists them.</param>
/// <param name="File">The file, or the built-in resource.</param>
/// <param name="Path">Where in it: a JSON path or an entry.</param>
/// <param name="Line">The line, from 1, where known.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
internal sealed record LintFinding(string Severity, string Code, string File, string Path, int? Line, string Message)
{
    public static LintFinding Of(LintSeverity severity, string code, string file, string path, int? line, string message) =>
        new(severity.ToString().ToLowerInvariant(), code, file, path, line, message);

    /// <summary>The finding in one line, as compilers write theirs.</summary>
    public override string ToString() => $"{File}{(Line is { } line ? $"({line})" : "")}: {Severity} {Code}: {Path}: {Message}";
}
