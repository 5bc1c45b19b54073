namespace FraudGuard.Conversations;

/// <summary>What a user says about a conversation.</summary>
public enum ConversationVerdict
{
    /// <summary>"This is not a scam."</summary>
    NotScam = 0,

    /// <summary>The user reports it as a scam.</summary>
    Report = 1,
}
