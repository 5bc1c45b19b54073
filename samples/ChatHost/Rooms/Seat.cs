using System.Globalization;
using ChatHost.Incidents;
using FraudGuard.Identity;
using FraudGuard.Inspection;

namespace ChatHost.Rooms;

/// <summary>One of the two in a room, and what the host remembers for them.</summary>
internal sealed class Seat(Room room, string name, string key, CultureInfo culture)
{
    public Room Room { get; } = room;

    /// <summary>The account, in the host's own terms: what FraudGuard is told as sender and as subject.</summary>
    public string Id { get; } = $"{room.Id}/{room.Seats.Length}";

    /// <summary>The conversation as this person sees it: what comes in for one goes out for the other.</summary>
    public string ConversationId => Id;

    public string Name { get; } = name;

    /// <summary>Proves to the server that a connection belongs to this person.</summary>
    public string Key { get; } = key;

    public CultureInfo Culture { get; set; } = culture;

    public bool IsScripted { get; init; }

    public HashSet<string> Connections { get; } = [];

    /// <summary>The messages taken from this person, so that one sent again is not taken twice.</summary>
    public Dictionary<Guid, long> Taken { get; } = [];

    public required TokenBucket Budget { get; init; }

    public Dictionary<long, SeatWarning> Warnings { get; } = [];

    /// <summary>The highest level so far. "Not a scam" does not lower it: people are talked into saying so.</summary>
    public RiskLevel Risk { get; set; }

    /// <summary>Messages about which the person was asked, by the id they were sent with.</summary>
    public Dictionary<Guid, string> Asked { get; } = [];

    /// <summary>Messages on hold, and until when.</summary>
    public Dictionary<string, DateTimeOffset> Held { get; } = new(StringComparer.Ordinal);

    public IdentityStepUp? StepUp { get; set; }

    public string? IdentitySession { get; set; }

    public IncidentFiles? Incident { get; set; }
}
