namespace FraudGuard.Guidance;

/// <summary>What a scam category is called.</summary>
public sealed record GuidanceCategory
{
    /// <summary>The category's id, see <see cref="ScamCategory"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show.</summary>
    public required LocalizedText Name { get; init; }

    internal GuidanceCategory MapTexts(TextMap map) => this with { Name = map($"categories/{Id}/name", Name) };
}
