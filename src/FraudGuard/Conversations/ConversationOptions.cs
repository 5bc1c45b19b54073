namespace FraudGuard.Conversations;

/// <summary>How a conversation counts, and how long it is remembered.</summary>
/// <remarks>The model is explained in docs/conversations.md. Weights are log-odds, natural logarithm.</remarks>
public sealed class ConversationOptions
{
    /// <summary>After how long what was said counts half. A slow scam takes weeks.</summary>
    /// <value>The default is 14 days; at least a second.</value>
    public TimeSpan EvidenceHalfLife { get; set; } = TimeSpan.FromDays(14);

    /// <summary>After how long the steps of a script seen so far count half.</summary>
    /// <value>The default is 30 days; at least a second.</value>
    public TimeSpan ScriptHalfLife { get; set; } = TimeSpan.FromDays(30);

    /// <summary>After how long the user's doubt counts half. Short: who doubts is talked out of it.</summary>
    /// <value>The default is 6 hours; at least a second.</value>
    public TimeSpan DoubtHalfLife { get; set; } = TimeSpan.FromHours(6);

    /// <summary>After how long the user's verdict counts half.</summary>
    /// <value>The default is 60 days; at least a second.</value>
    public TimeSpan FeedbackHalfLife { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How long a conversation is remembered after something was last added to it.</summary>
    /// <value>The default is 120 days; at least a second.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(120);

    /// <summary>How much of its weight an earlier message keeps.</summary>
    /// <value>The default is 0.8; from 0 to 1.</value>
    public double EarlierShare { get; set; } = 0.8;

    /// <summary>What each further step of a script adds when the steps come in order.</summary>
    /// <value>The default is 0.8; from 0 to 5.</value>
    public double ScriptWeight { get; set; } = 0.8;

    /// <summary>How much of its weight a message of the user's own keeps: who agrees to a scam repeats its words, but so does who asks about them.</summary>
    /// <value>The default is 0.5; from 0 to 1.</value>
    public double OwnShare { get; set; } = 0.5;

    /// <summary>The most that the user's doubt takes away from the following messages.</summary>
    /// <value>The default is 0.7; from 0 to 5.</value>
    public double DoubtLimit { get; set; } = 0.7;

    /// <summary>What "not a scam" takes away. What was said before is forgotten; new evidence counts, but needs to be stronger.</summary>
    /// <value>The default is 2; from 0 to 20.</value>
    public double NotScamWeight { get; set; } = 2;

    /// <summary>What a report adds.</summary>
    /// <value>The default is 4, enough for <see cref="Inspection.RiskLevel.Medium"/> on its own; from 0 to 20.</value>
    public double ReportWeight { get; set; } = 4;

    /// <summary>
    /// How much of the end of each sender's last messages is kept to find phrases split over several messages, in UTF-16
    /// units. This is the only text that is kept. It stays in the memory of the process and reaches no store.
    /// </summary>
    /// <value>The default is 48; from 0, which keeps none, to 256.</value>
    public int SplitLength { get; set; } = 48;

    /// <summary>How long the ends of messages are kept. Then they are erased, also when nothing else happens.</summary>
    /// <value>The default is 10 minutes; from a second to a day.</value>
    public TimeSpan SplitLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Of how many senders the ends of messages are kept; beyond that, those longest silent are erased.</summary>
    /// <value>The default is 10,000; at least 1.</value>
    public int SplitSenders { get; set; } = 10_000;

    /// <summary>How many conversations the store in memory keeps; beyond that, the least recently used go.</summary>
    /// <value>The default is 100,000; at least 1.</value>
    public int MemoryConversations { get; set; } = 100_000;

    /// <summary>How many bytes the store in memory takes, about; beyond that, the least recently used go.</summary>
    /// <value>The default is 64 MiB; at least 4 KiB.</value>
    public long MemoryBytes { get; set; } = 64 * 1024 * 1024;
}
