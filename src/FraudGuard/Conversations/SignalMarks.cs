using System.Runtime.CompilerServices;

namespace FraudGuard.Conversations;

// The signals counted last, by a short hash of their ids: the same phrase again is no new evidence. The oldest is replaced.
[InlineArray(Count)]
internal struct SignalMarks
{
    public const int Count = 16;

    private ushort _first;
}
