using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

/// <summary>When users are warned. Validated at start.</summary>
public sealed class WarningOptions
{
    /// <summary>From which level on users are warned: <see cref="RiskLevel.Medium"/> or <see cref="RiskLevel.High"/>.</summary>
    /// <value>The default is <see cref="RiskLevel.Medium"/>.</value>
    public RiskLevel MinimumLevel { get; set; } = RiskLevel.Medium;

    /// <summary>The same for contacts of long standing; not below <see cref="MinimumLevel"/>.</summary>
    /// <value>The default is <see cref="RiskLevel.High"/>: weak evidence is no reason to cast doubt on a friend.</value>
    public RiskLevel MinimumLevelForContacts { get; set; } = RiskLevel.High;

    /// <summary>How long a warning is not repeated in one conversation, from 0 to 30 days.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan RepeatInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long after a warning no other category is warned about in the same conversation, from 0 to 30 days. What is
    /// said fits several kinds of scam; the user needs one warning, not one of each.
    /// </summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan NewCategoryInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// After how many warnings in one conversation the next has the severity <see cref="RiskLevel.High"/>, whatever the
    /// level: it goes on although the user was warned. From 1 to 100.
    /// </summary>
    /// <value>The default is 2.</value>
    public int WarningsBeforeEscalation { get; set; } = 2;

    /// <summary>How long a conversation stays quiet after the user said "not a scam", from 0 to 365 days.</summary>
    /// <value>The default is 7 days.</value>
    public TimeSpan QuietAfterNotScam { get; set; } = TimeSpan.FromDays(7);

    /// <summary>After how long without a warning a conversation begins anew, from 1 hour to 365 days.</summary>
    /// <value>The default is 30 days.</value>
    public TimeSpan MemoryDuration { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How many conversations are remembered, from 1 to 10,000,000; the least recently used goes first. Only those with a
    /// warning or an answer of the user take a place, a few hundred bytes each.
    /// </summary>
    /// <value>The default is 50,000.</value>
    public int ConversationCapacity { get; set; } = 50_000;

    /// <summary>What differs by category, under the category's id.</summary>
    /// <value>
    /// By default the scams that are over within hours (a fake authority or bank on the line, remote control, a staged
    /// kidnapping) are warned about again after 10 minutes.
    /// </value>
    public IDictionary<string, WarningCategoryOptions> Categories { get; } =
        new Dictionary<string, WarningCategoryOptions>(StringComparer.Ordinal)
        {
            [ScamCategory.ImpersonatingAuthority] = new() { RepeatInterval = TimeSpan.FromMinutes(10) },
            [ScamCategory.ImpersonatingBank] = new() { RepeatInterval = TimeSpan.FromMinutes(10) },
            [ScamCategory.RemoteAccess] = new() { RepeatInterval = TimeSpan.FromMinutes(10) },
            [ScamCategory.VirtualKidnapping] = new() { RepeatInterval = TimeSpan.FromMinutes(10) },
        };
}
