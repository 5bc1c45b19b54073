namespace FraudGuard.Guidance;

/// <summary>A place to turn to: a number, a site, an app. Safety-critical data, so every entry carries its source and dates.</summary>
public sealed record HelpChannel
{
    /// <summary>A stable kebab-case id, unique in the catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required HelpChannelKind Kind { get; init; }

    /// <summary>The region it serves: one of <see cref="GuidanceRegion"/>, a host's own code, or <c>*</c> for all.</summary>
    public required string Region { get; init; }

    /// <summary>The name as people know it.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Phone numbers as they are dialled in the region.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>The number to send a text message to.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Sms { get; init; }

    /// <summary>The mail address.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Email { get; init; }

    /// <summary>The site, an absolute <c>https</c> or <c>http</c> address.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Url { get; init; }

    /// <summary>The app's name.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public LocalizedText? App { get; init; }

    /// <summary>When someone answers.</summary>
    /// <value>The default is <see langword="null"/>: not known.</value>
    public LocalizedText? Hours { get; init; }

    /// <summary>What one has to know before using it.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public LocalizedText? Note { get; init; }

    /// <summary>The languages spoken there, as BCP 47 tags, where known.</summary>
    /// <value>The default is empty: not known.</value>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>When it is worth showing.</summary>
    /// <value>The default is <see langword="null"/>: always.</value>
    public GuidanceCondition? When { get; init; }

    /// <summary>How well it is attested.</summary>
    public required VerificationStatus Status { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>The day it was last verified.</summary>
    public required DateOnly VerifiedOn { get; init; }

    /// <summary>The first day on which it counts as stale.</summary>
    public required DateOnly Expires { get; init; }

    internal HelpChannel MapTexts(TextMap map)
    {
        var prefix = $"channels/{Id}/";
        return this with
        {
            Name = map(prefix + "name", Name),
            App = App is null ? null : map(prefix + "app", App),
            Hours = Hours is null ? null : map(prefix + "hours", Hours),
            Note = Note is null ? null : map(prefix + "note", Note),
        };
    }
}
