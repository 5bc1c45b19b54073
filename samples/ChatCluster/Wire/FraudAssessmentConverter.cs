using FraudGuard;
using FraudGuard.Inspection;

namespace ChatCluster.Wire;

[RegisterConverter]
public sealed class FraudAssessmentConverter : IConverter<FraudAssessment, FraudAssessmentSurrogate>
{
    public FraudAssessment ConvertFromSurrogate(in FraudAssessmentSurrogate surrogate)
    {
        var signals = new FraudSignal[surrogate.Signals.Length];
        for (var i = 0; i < signals.Length; i++)
        {
            ref readonly var signal = ref surrogate.Signals[i];
            signals[i] = new FraudSignal(
                signal.SignalId, (SignalKind)signal.Kind, signal.Index, signal.Length, signal.Category, (ScamStage)signal.Stage, signal.Weight);
        }

        return new FraudAssessment(surrogate.Bias, signals, (RiskLevel)surrogate.Level, surrogate.Category, surrogate.LexiconVersion);
    }

    public FraudAssessmentSurrogate ConvertToSurrogate(in FraudAssessment value)
    {
        var signals = new FraudSignalSurrogate[value.Signals.Count];
        for (var i = 0; i < signals.Length; i++)
        {
            var signal = value.Signals[i];
            signals[i] = new FraudSignalSurrogate
            {
                SignalId = signal.Id,
                Kind = (int)signal.Kind,
                Index = signal.Index,
                Length = signal.Length,
                Category = signal.Category,
                Stage = (int)signal.Stage,
                Weight = signal.Weight,
            };
        }

        return new FraudAssessmentSurrogate
        {
            Bias = value.Bias,
            Signals = signals,
            Level = (int)value.Level,
            Category = value.Category,
            LexiconVersion = value.LexiconVersion,
        };
    }
}
