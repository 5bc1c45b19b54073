namespace FraudGuard.Conversations;

// What one signal of a message adds to its conversation. Category: see CategoryIds; 0 for none.
internal readonly record struct Contribution(ushort Mark, ScamStage Stage, uint Category, float Weight);
