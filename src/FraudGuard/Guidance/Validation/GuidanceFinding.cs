namespace FraudGuard.Guidance;

/// <summary>Something the linter found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Key">The text's key or the entry it is about, such as <c>steps/report/why</c> or <c>channels/uk-159</c>.</param>
/// <param name="Language">The text's language, or <see langword="null"/>.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record GuidanceFinding(
    GuidanceFindingKind Kind, GuidanceFindingSeverity Severity, string Key, string? Language, string Message)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Severity}: {Key}{(Language is null ? "" : $" [{Language}]")}: {Message}";
}
