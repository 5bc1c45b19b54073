namespace ChatHost.Contracts;

/// <summary>What became of a message.</summary>
internal enum SendStatus
{
    /// <summary>It was sent, now or before.</summary>
    Sent = 0,

    /// <summary>It was not sent: the person is asked first.</summary>
    Asked = 1,

    /// <summary>It was not sent and is held.</summary>
    Held = 2,
}
