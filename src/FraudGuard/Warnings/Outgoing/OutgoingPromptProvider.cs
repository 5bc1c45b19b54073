using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Warnings;

internal sealed class OutgoingPromptProvider : IOutgoingPromptProvider
{
    private static readonly string[] Languages =
        [GuidanceLanguage.SimplifiedChinese, GuidanceLanguage.TraditionalChinese, GuidanceLanguage.English];

    public OutgoingPrompt GetPrompt(OutgoingVerdict verdict, SensitiveContent content, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var words = OutgoingWords.Of(content);
        var language = GuidanceLanguage.Resolve(culture, Languages);
        var isHeld = verdict == OutgoingVerdict.Hold;
        return new()
        {
            Language = language,
            Title = words.Title.In(language),
            Why = words.Why.In(language),
            Actions =
            [
                new(words.ActionId, words.Action.In(language)),
                new("verify-elsewhere", OutgoingWords.VerifyElsewhere.In(language)),
                new("get-help", OutgoingWords.GetHelp.In(language)),
            ],
            Question = (isHeld ? OutgoingWords.HoldNotice : OutgoingWords.ConfirmQuestion).In(language),
            CancelLabel = OutgoingWords.Cancel.In(language),
            SendLabel = isHeld ? null : OutgoingWords.Send.In(language),
            GuidanceTopic = words.GuidanceTopic,
        };
    }
}
