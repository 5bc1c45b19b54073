using System.Globalization;
using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityTextTests
{
    private static readonly string[] s_languages = ["en", "zh-Hans", "zh-Hant"];

    [TestCase("zh-Hans", "没有发出")]
    [TestCase("zh-CN", "没有发出")]
    [TestCase("zh-SG", "没有发出")]
    [TestCase("zh", "没有发出")]
    [TestCase("zh-Hant", "沒有送出")]
    [TestCase("zh-TW", "沒有送出")]
    [TestCase("zh-HK", "沒有送出")]
    [TestCase("zh-Hant-MO", "沒有送出")]
    [TestCase("en-GB", "Not sent")]
    [TestCase("fr-FR", "Not sent")]
    [TestCase("", "Not sent")]
    public void Words_come_in_the_nearest_language(string culture, string expected)
    {
        Assert.That(Text(IdentityAction.SendOutgoing, IdentityVerdict.Hold, IdentityVerificationResult.Unknown("timeout"), culture), Does.StartWith(expected));
    }

    [Test]
    public void Every_consequence_that_a_user_notices_has_words_of_its_own_in_every_language()
    {
        using var host = new IdentityFixture();
        IdentityVerificationResult[] results = [IdentityVerificationResult.NotVerified("no"), IdentityVerificationResult.Unknown("timeout"), IdentityVerificationResult.UnderReview(host.Session())];
        foreach (var language in s_languages)
        {
            var texts = new HashSet<string>();
            foreach (var action in new[] { IdentityAction.ShowMessage, IdentityAction.SendOutgoing })
            {
                foreach (var verdict in new[] { IdentityVerdict.Hold, IdentityVerdict.ProceedWithWarning })
                {
                    foreach (var result in results)
                    {
                        var text = Text(action, verdict, result, language);
                        Assert.That(text, Is.Not.Null.And.Length.LessThan(180), $"{language} {action} {verdict} {result}");
                        texts.Add(text!);
                    }
                }
            }

            Assert.That(texts, Has.Count.EqualTo(9), language);
            Assert.That(texts, Has.None.Contains("safe").IgnoreCase.And.None.Contains("安全").And.None.Contains("guarantee"));
        }
    }

    [Test]
    public void Of_someone_verified_nothing_is_said_and_nothing_of_a_restriction()
    {
        using var host = new IdentityFixture();
        Assert.That(Text(IdentityAction.ShowMessage, IdentityVerdict.Proceed, host.Verified(), "en"), Is.Null);
        Assert.That(Text(IdentityAction.RestrictAccount, IdentityVerdict.Refrain, IdentityVerificationResult.NotVerified("no"), "en"), Is.Null);
    }

    private static string? Text(IdentityAction action, IdentityVerdict verdict, IdentityVerificationResult result, string culture)
    {
        using var services = new ServiceCollection().AddFraudGuard().BuildServiceProvider();
        return services.GetRequiredService<IIdentityTextProvider>().GetText(
            new IdentityDecision { Action = action, Verdict = verdict, IsDegraded = false, Result = result }, CultureInfo.GetCultureInfo(culture));
    }
}
