using System.ComponentModel.DataAnnotations;

namespace ChatHost;

/// <summary>How much of everything there may be.</summary>
internal sealed class ChatHostOptions
{
    /// <summary>The longest message, in UTF-16 units.</summary>
    [Range(1, 4_000)]
    public int MaximumTextLength { get; set; } = 1_000;

    /// <summary>The most messages in one room; all of them stay in memory.</summary>
    [Range(10, 10_000)]
    public int MaximumMessages { get; set; } = 500;

    /// <summary>The most rooms at once.</summary>
    [Range(1, 10_000)]
    public int MaximumRooms { get; set; } = 200;

    /// <summary>How many rooms one address may open in a minute.</summary>
    [Range(1, 10_000)]
    public int RoomsPerMinute { get; set; } = 20;

    /// <summary>How many messages a person may send in one go.</summary>
    [Range(1, 1_000)]
    public int MessageBurst { get; set; } = 8;

    /// <summary>How many messages a person may send in a second, in the long run.</summary>
    [Range(0.1, 1_000)]
    public double MessagesPerSecond { get; set; } = 1.5;

    /// <summary>How many requests one address may send to the guidance and for downloads in a minute.</summary>
    [Range(1, 10_000)]
    public int RequestsPerMinute { get; set; } = 90;

    /// <summary>When a room in which nothing happens is forgotten, with everything said in it.</summary>
    public TimeSpan RoomLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the scripted side takes to answer.</summary>
    public TimeSpan ScriptDelay { get; set; } = TimeSpan.FromMilliseconds(900);
}
