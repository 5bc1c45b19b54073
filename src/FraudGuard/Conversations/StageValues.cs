using System.Runtime.CompilerServices;

namespace FraudGuard.Conversations;

// One number for every ScamStage.
[InlineArray(Count)]
internal struct StageValues
{
    public const int Count = (int)ScamStage.SecondPayment + 1;

    private float _first;
}
