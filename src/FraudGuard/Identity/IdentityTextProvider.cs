using System.Globalization;

namespace FraudGuard.Identity;

internal sealed class IdentityTextProvider : IIdentityTextProvider
{
    public string? GetText(IdentityDecision decision, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(culture);
        var texts = TextsOf(culture);
        var failed = decision.Result.Status == IdentityVerificationStatus.NotVerified;
        return (decision.Action, decision.Verdict) switch
        {
            (IdentityAction.ShowMessage, IdentityVerdict.ProceedWithWarning) => failed ? texts.ShownNotPassed : texts.ShownNoAnswer,
            (IdentityAction.ShowMessage, IdentityVerdict.Hold) => failed ? texts.HiddenNotPassed : texts.HiddenNoAnswer,
            (IdentityAction.SendOutgoing, IdentityVerdict.Hold) when decision.Result.IsPending => texts.NotSentYet,
            (IdentityAction.SendOutgoing, IdentityVerdict.Hold) => failed ? texts.NotSentNotPassed : texts.NotSentNoAnswer,
            (IdentityAction.SendOutgoing, IdentityVerdict.ProceedWithWarning) => failed ? texts.SendingNotPassed : texts.SendingNoAnswer,
            _ => null,
        };
    }

    private static IdentityTexts TextsOf(CultureInfo culture)
    {
        // zh-TW, zh-HK and zh-MO have zh-Hant as their parent, zh-CN and zh-SG zh-Hans; without ICU data only names tell.
        for (var current = culture; current.Name.Length > 0; current = current.Parent)
        {
            switch (current.Name)
            {
                case "zh-Hant" or "zh-TW" or "zh-HK" or "zh-MO": return IdentityTexts.TraditionalChinese;
                case "zh-Hans" or "zh-CN" or "zh-SG" or "zh": return IdentityTexts.SimplifiedChinese;
                case "en": return IdentityTexts.English;
            }
        }

        return IdentityTexts.English;
    }
}
