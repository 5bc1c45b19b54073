using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

/// <summary>
/// Whole plans as people read them, kept under Golden/. After a change of words, run once with the environment variable
/// FRAUDGUARD_UPDATE_GOLDEN set to 1 and read the differences before committing them.
/// </summary>
[TestFixture]
public class GoldenPlanTests
{
    private const IncidentFacts Money = IncidentFacts.MoneySent;
    private const IncidentFacts Credentials = IncidentFacts.CredentialsGiven;
    private const IncidentFacts Device = IncidentFacts.DeviceAccessed;
    private const IncidentFacts Images = IncidentFacts.ImagesShared;
    private const IncidentFacts Identity = IncidentFacts.IdentityShared;

    private static TestCaseData Case(
        string name, string category, string region, string culture, IncidentFacts happened = IncidentFacts.NothingYet,
        PaymentMeans paidBy = PaymentMeans.Unknown, double? hours = null, bool minor = false, bool vulnerable = false,
        bool distress = false, bool organization = false) =>
        new TestCaseData(name, new GuidanceRequest
        {
            Category = category,
            Region = region,
            Culture = CultureInfo.GetCultureInfo(culture),
            Happened = happened,
            PaidBy = paidBy,
            TimeSince = hours is { } h ? TimeSpan.FromHours(h) : null,
            IsMinor = minor,
            IsVulnerable = vulnerable,
            InDistress = distress,
            IsOrganization = organization,
        }).SetName("Golden_" + name);

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("cn-task-rebate-transfer-now.zh-Hans", "task-rebate", "CN", "zh-CN", Money, PaymentMeans.BankTransfer, 0.2);
        yield return Case("cn-task-rebate-transfer-late.zh-Hans", "task-rebate", "CN", "zh-CN", Money, PaymentMeans.BankTransfer, 100);
        yield return Case("cn-task-rebate-nothing-yet.zh-Hans", "task-rebate", "CN", "zh-CN");
        yield return Case("cn-fake-investment-app.en", "fake-investment", "CN", "en", Money, PaymentMeans.PaymentApp, 3);
        yield return Case("cn-authority-device.zh-Hans", "impersonating-authority", "CN", "zh-CN", Money | Credentials | Device, PaymentMeans.BankTransfer, 1);
        yield return Case("cn-customer-service-credentials.zh-Hans", "impersonating-customer-service", "CN", "zh-CN", Credentials | Device);
        yield return Case("cn-sextortion-minor.zh-Hans", "sextortion", "CN", "zh-CN", Images, minor: true);
        yield return Case("cn-sextortion-paid-distress.zh-Hans", "sextortion", "CN", "zh-CN", Images | Money, PaymentMeans.PaymentApp, 5, distress: true);
        yield return Case("cn-money-mule.zh-Hans", "money-mule", "CN", "zh-CN", Identity);
        yield return Case("cn-identity.zh-Hant", "identity-theft", "CN", "zh-HK", Identity);
        yield return Case("cn-virtual-kidnapping.zh-Hans", "virtual-kidnapping", "CN", "zh-CN");
        yield return Case("cn-game-trading-minor-gift-card.zh-Hans", "game-trading", "CN", "zh-CN", Money, PaymentMeans.GiftCard, 2, minor: true);
        yield return Case("cn-recovery-scam.zh-Hans", "recovery-scam", "CN", "zh-CN", Money, PaymentMeans.BankTransfer, 30);
        yield return Case("cn-boss-organization.zh-Hans", "impersonating-boss", "CN", "zh-CN", Money, PaymentMeans.BankTransfer, 0.5, organization: true);
        yield return Case("hk-fake-shopping-card.zh-Hant", "fake-shopping", "HK", "zh-HK", Money, PaymentMeans.Card, 6);
        yield return Case("hk-authority-cash.zh-Hant", "impersonating-authority", "HK", "zh-HK", Money, PaymentMeans.Cash, 2, vulnerable: true);
        yield return Case("hk-phishing-credentials.en", "phishing-link", "HK", "en-HK", Credentials);
        yield return Case("tw-fake-investment-transfer.zh-Hant", "fake-investment", "TW", "zh-TW", Money, PaymentMeans.BankTransfer, 1);
        yield return Case("tw-romance-baiting-distress.zh-Hant", "romance-baiting", "TW", "zh-TW", Money, PaymentMeans.Crypto, 48, distress: true);
        yield return Case("tw-fake-buyer-nothing-yet.zh-Hant", "fake-buyer", "TW", "zh-TW");
        yield return Case("tw-money-mule.zh-Hant", "money-mule", "TW", "zh-TW");
        yield return Case("sg-fake-shopping-transfer.en", "fake-shopping", "SG", "en-SG", Money, PaymentMeans.BankTransfer, 0.3);
        yield return Case("sg-impersonating-bank-credentials.zh-Hans", "impersonating-bank", "SG", "zh-SG", Credentials);
        yield return Case("us-romance-gift-card.en", "romance-scam", "US", "en-US", Money, PaymentMeans.GiftCard, 20);
        yield return Case("us-bec-wire-organization.en", "business-email-compromise", "US", "en-US", Money, PaymentMeans.BankTransfer, 8, organization: true);
        yield return Case("us-remote-access-credentials.en", "remote-access", "US", "en-US", Credentials | Device, hours: 4);
        yield return Case("us-identity-theft.en", "identity-theft", "US", "en-US", Identity);
        yield return Case("us-crypto-theft.en", "crypto-theft", "US", "en-US", Money | Credentials, PaymentMeans.Crypto, 1);
        yield return Case("us-advance-fee-remittance.en", "advance-fee", "US", "en-US", Money, PaymentMeans.Remittance, 90);
        yield return Case("us-family-friend-cash-vulnerable.en", "impersonating-family-friend", "US", "en-US", Money, PaymentMeans.Cash, 3, vulnerable: true);
        yield return Case("uk-bank-transfer.en", "impersonating-bank", "GB", "en-GB", Money, PaymentMeans.BankTransfer, 1);
        yield return Case("uk-rental-transfer-a-year-ago.en", "rental-scam", "UK", "en-GB", Money, PaymentMeans.BankTransfer, 10000);
        yield return Case("uk-distress.en", "fake-investment", "UK", "en-GB", Money, PaymentMeans.Card, 24, distress: true);
        yield return Case("au-phishing-identity.en", "phishing-link", "AU", "en-AU", Identity | Credentials);
        yield return Case("au-prize-lottery-nothing-yet.en", "prize-lottery", "AU", "en-AU");
        yield return Case("ca-fake-loan-transfer.en", "fake-loan", "CA", "en-CA", Money, PaymentMeans.BankTransfer, 12);
        yield return Case("ca-sextortion-distress-minor.en", "sextortion", "CA", "en-CA", Images, minor: true, distress: true);
        yield return Case("in-authority-transfer.en", "impersonating-authority", "IN", "en-IN", Money, PaymentMeans.BankTransfer, 1);
        yield return Case("jp-fake-investment-transfer.zh-Hans", "fake-investment", "JP", "zh-CN", Money, PaymentMeans.BankTransfer, 2, distress: true);
        yield return Case("kr-impersonating-authority.en", "impersonating-authority", "KR", "en", Money, PaymentMeans.BankTransfer, 0.1);
        yield return Case("my-fake-job-abroad.zh-Hans", "fake-job", "MY", "zh-CN", Identity);
        yield return Case("my-travel-rebooking-card.en", "travel-rebooking", "MY", "en-MY", Money, PaymentMeans.Card, 0.5);
        yield return Case("eu-fake-shopping-card.en", "fake-shopping", "DE", "en", Money, PaymentMeans.Card, 5);
        yield return Case("eu-sexual-services-images.en", "sexual-services", "FR", "en", Images);
        yield return Case("unknown-other-scam-transfer.en", "other-scam", "unknown", "en", Money, PaymentMeans.BankTransfer);
        yield return Case("unknown-fake-gambling.zh-Hant", "fake-gambling", "unknown", "zh-Hant", Money, PaymentMeans.PaymentApp, 30);
        yield return Case("unknown-fake-subsidy-nothing-yet.zh-Hans", "fake-subsidy", "unknown", "zh-Hans");
        yield return Case("unknown-credit-repair-credentials.zh-Hans", "fake-credit-repair", "unknown", "zh-Hans", Credentials);
    }

    [TestCaseSource(nameof(Cases))]
    public void A_plan_reads_as_it_was_last_approved(string name, GuidanceRequest request)
    {
        var actual = new PlainTextGuidanceRenderer().Render(GuidanceHost.Plan(request));

        var file = Path.Combine(Folder(), name + ".txt");
        if (Environment.GetEnvironmentVariable("FRAUDGUARD_UPDATE_GOLDEN") == "1") File.WriteAllText(file, actual);
        Assert.That(file, Does.Exist);
        Assert.That(actual, Is.EqualTo(File.ReadAllText(file).ReplaceLineEndings("\n")));
    }

    [Test]
    public void Every_golden_file_belongs_to_a_case()
    {
        var names = Cases().Select(c => (string)c.Arguments[0]!).ToList();

        Assert.That(names, Has.Count.GreaterThanOrEqualTo(40).And.Unique);
        Assert.That(Directory.GetFiles(Folder()).Select(f => Path.GetFileNameWithoutExtension(f)!), Is.EquivalentTo(names));
    }

    private static string Folder() => RepositoryFiles.At("tests", "FraudGuard.Tests", "Guidance", "Golden");
}
