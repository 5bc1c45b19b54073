using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

/// <summary>
/// Recognises what a message gives away, by the same means that inspect messages: lexicons and detectors, weights that add
/// up in log-odds. Every content has a sum of its own.
/// </summary>
internal sealed class SensitiveContentReader(MessageInspector inspector)
{
    // The worse the situation, the likelier six digits on their own are a code and not the number of a flat.
    private const double WeightOfRisk = 1;

    private static readonly (string Category, SensitiveContent Content)[] Contents =
    [
        ("seed-phrase", SensitiveContent.SeedPhrase),
        ("one-time-code", SensitiveContent.OneTimeCode),
        ("password", SensitiveContent.Password),
        ("screen-sharing", SensitiveContent.ScreenSharing),
        ("payment", SensitiveContent.Payment),
        ("card-number", SensitiveContent.CardNumber),
        ("identity-number", SensitiveContent.IdentityNumber),
    ];

    public IReadOnlyList<SensitiveContent> Read(ChatMessage message, OutgoingSituation situation)
    {
        var assessment = inspector.Inspect(message.Text);
        if (assessment.Signals.Count == 0) return message.HasPaymentRequest ? [SensitiveContent.Payment] : [];
        var weightOfSituation = situation switch
        {
            OutgoingSituation.Dangerous => 2 * WeightOfRisk,
            OutgoingSituation.Risky => WeightOfRisk,
            _ => 0,
        };

        var contents = new List<SensitiveContent>(1);
        foreach (var (category, content) in Contents)
        {
            var isAttached = content == SensitiveContent.Payment && message.HasPaymentRequest;
            if (isAttached || Speaks(assessment, category, IsConsent(content), weightOfSituation)) contents.Add(content);
        }

        return contents;
    }

    private static bool Speaks(FraudAssessment assessment, string category, bool isConsent, double logOdds)
    {
        var isFound = false;
        logOdds += assessment.Bias;
        for (var i = 0; i < assessment.Signals.Count; i++)
        {
            var signal = assessment.Signals[i];
            if (signal.Category == category)
            {
                isFound |= signal.Weight > 0;
                logOdds += signal.Weight;
            }
            else if (signal.Category is null && isConsent)
            {
                logOdds += signal.Weight;
            }
        }

        return isFound && logOdds >= 0;
    }

    // "I won't" takes consent back. It doesn't take back a code that stands in the message.
    private static bool IsConsent(SensitiveContent content) => content is SensitiveContent.Payment or SensitiveContent.ScreenSharing;
}
