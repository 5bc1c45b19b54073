namespace FraudGuard.Guidance;

/// <summary>One thing that is wrong with a guidance document.</summary>
/// <param name="File">The file, or what the document was called.</param>
/// <param name="Path">The place as a JSON path, such as <c>$.channels[3].kind</c>; the text's key for a missing translation.</param>
/// <param name="Line">The line, from 1; 0 when it belongs to no line.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record GuidanceFormatError(string File, string Path, int Line, string Problem, string Mend)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Line > 0 ? $"{File}({Line}): {Path}: {Problem} {Mend}" : $"{File}: {Path}: {Problem} {Mend}";
}
