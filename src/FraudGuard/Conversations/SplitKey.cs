using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// Whose messages belong together.
internal readonly record struct SplitKey(string ConversationId, string? SenderId, MessageDirection Direction);
