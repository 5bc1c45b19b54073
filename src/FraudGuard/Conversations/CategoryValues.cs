using System.Runtime.CompilerServices;

namespace FraudGuard.Conversations;

// The categories with the most weight behind them.
[InlineArray(Count)]
internal struct CategoryValues
{
    public const int Count = 4;

    private CategoryEvidence _first;
}
