namespace ConversationEvaluation;

internal sealed record Turn(bool FromPeer, double Minutes, string Text);
