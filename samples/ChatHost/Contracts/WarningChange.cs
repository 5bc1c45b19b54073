namespace ChatHost.Contracts;

/// <summary>The warning of a message, anew: in another language, or answered.</summary>
internal sealed record WarningChange(long Sequence, WarningView Warning);
