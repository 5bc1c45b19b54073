namespace FraudGuard.Evidence;

/// <summary>One wording a message had.</summary>
public sealed record MessageEdit
{
    /// <summary>When it got this wording.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The wording; <see langword="null"/> when it is not known, and always in the manifest.</summary>
    public string? Text { get; init; }

    /// <summary>As <see cref="MessageItem.TextUtf16"/>. Filled in by the builder.</summary>
    public string? TextUtf16 { get; init; }
}
