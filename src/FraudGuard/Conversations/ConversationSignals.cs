namespace FraudGuard.Conversations;

/// <summary>
/// The ids of the signals by which a conversation joins the sum. A phrase or rule found only across several messages keeps
/// its own id; like these it is of kind <see cref="Inspection.SignalKind.Context"/>.
/// </summary>
public static class ConversationSignals
{
    /// <summary>What earlier messages said, faded by the time since.</summary>
    public const string Earlier = "conversation.earlier";

    /// <summary>The steps of a script came one after another.</summary>
    public const string Script = "conversation.script";

    /// <summary>What the other side is to the user, where the message alone has no reason to count it.</summary>
    public const string Relation = "conversation.relation";

    /// <summary>The user has doubted what the other side says. Negative.</summary>
    public const string Doubt = "conversation.doubt";

    /// <summary>The user only quotes what counts. Negative: takes the quoted part out of the sum.</summary>
    public const string Quote = "conversation.quote";

    /// <summary>What the user said about the conversation: negative for "not a scam", positive for a report.</summary>
    public const string Feedback = "conversation.feedback";
}
