namespace FraudGuard.Lexicons;

/// <summary>One thing that is wrong with a lexicon, where, and how to mend it.</summary>
/// <param name="File">The file, or the name the lexicon was loaded under.</param>
/// <param name="Path">Where in the file, as a JSON path such as <c>$.terms[3].weight</c>.</param>
/// <param name="Line">The line, counted from 1, or <see langword="null"/> when there is none to name.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record LexiconError(string File, string Path, int? Line, string Problem, string Remedy)
{
    /// <summary>The error in one line, as compilers write theirs.</summary>
    /// <returns><c>zh.json(12): $.terms[3].weight: what is wrong. What to do.</c></returns>
    public override string ToString() =>
        Line is { } line ? $"{File}({line}): {Path}: {Problem} {Remedy}" : $"{File}: {Path}: {Problem} {Remedy}";
}
