namespace FraudGuard.Guidance;

/// <summary>A short text that frames a plan or a warning: a heading, a notice, the end of a sentence.</summary>
public sealed record GuidanceLabel
{
    /// <summary>A stable id, unique in the catalogue, such as <c>plan.opening</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The words. <c>{0}</c>, <c>{1}</c> stand for what is filled in.</summary>
    public required LocalizedText Text { get; init; }

    internal GuidanceLabel MapTexts(TextMap map) => this with { Text = map($"labels/{Id}", Text) };
}
