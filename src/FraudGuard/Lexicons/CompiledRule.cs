namespace FraudGuard.Lexicons;

// Groups as dense numbers. Within: int.MaxValue for the whole message. Chain: where an ordered rule keeps its progress, or -1.
internal readonly record struct CompiledRule(int Entry, int[][] All, int[] None, int Within, int Chain);
