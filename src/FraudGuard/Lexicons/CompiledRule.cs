namespace FraudGuard.Lexicons;

// All and None are places of the set: a list of groups of which one has to occur. None: -1 when nothing rules it out. Within:
// int.MaxValue for the whole message. Chain: where an ordered rule keeps its progress, or -1.
internal readonly record struct CompiledRule(int Entry, int[] All, int None, int Within, int Chain);
