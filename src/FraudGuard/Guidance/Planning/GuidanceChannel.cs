namespace FraudGuard.Guidance;

/// <summary>A <see cref="HelpChannel"/> in the plan's language, with what the clock says about it.</summary>
public sealed record GuidanceChannel
{
    /// <summary>The channel's stable id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required HelpChannelKind Kind { get; init; }

    /// <summary>The name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>Phone numbers as they are dialled in the region.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>The number to send a text message to, if any.</summary>
    public string? Sms { get; init; }

    /// <summary>The mail address, if any.</summary>
    public string? Email { get; init; }

    /// <summary>The site, if any.</summary>
    public string? Url { get; init; }

    /// <summary>The app's name, if any.</summary>
    public string? App { get; init; }

    /// <summary>When someone answers, if known.</summary>
    public string? Hours { get; init; }

    /// <summary>What one has to know before using it, if anything.</summary>
    public string? Note { get; init; }

    /// <summary>The languages spoken there, where known.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How well it is attested.</summary>
    public required VerificationStatus Status { get; init; }

    /// <summary>Where it was read.</summary>
    public required string Source { get; init; }

    /// <summary>The day it was last verified.</summary>
    public required DateOnly VerifiedOn { get; init; }

    /// <summary>Whether the number has to be confirmed elsewhere before it is used.</summary>
    public bool VerifyFirst => VerifyNotice is not null;

    /// <summary>The request to confirm it, when <see cref="VerifyFirst"/>.</summary>
    public string? VerifyNotice { get; init; }
}
