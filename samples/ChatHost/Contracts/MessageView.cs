namespace ChatHost.Contracts;

/// <summary>A message as one of the two sees it. The id is given to its author only.</summary>
internal sealed record MessageView(
    long Sequence, bool IsMine, Guid? Id, string Text, DateTimeOffset At, WarningView? Warning);
