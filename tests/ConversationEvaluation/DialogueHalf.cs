namespace ConversationEvaluation;

/// <summary>Which part of the dialogues: the two halves never share one.</summary>
internal enum DialogueHalf
{
    All,
    Tune,
    Check,
}
