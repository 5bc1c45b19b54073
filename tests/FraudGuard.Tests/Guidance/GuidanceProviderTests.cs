using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class GuidanceProviderTests
{
    private static GuidanceRequest Loss(string region = "CN", string category = ScamCategory.TaskRebate, string culture = "en") => new()
    {
        Category = category,
        Region = region,
        Culture = CultureInfo.GetCultureInfo(culture),
        Happened = IncidentFacts.MoneySent,
        PaidBy = PaymentMeans.BankTransfer,
        TimeSince = TimeSpan.FromMinutes(10),
    };

    [Test]
    public void Every_case_gets_a_plan_in_its_language(
        [ValueSource(typeof(ScamCategory), nameof(ScamCategory.All))] string category,
        [ValueSource(typeof(GuidanceRegion), nameof(GuidanceRegion.All))] string region,
        [Values("zh-Hans", "zh-Hant", "en")] string language)
    {
        var plan = GuidanceHost.Plan(Loss(region, category, language));

        Assert.That((plan.Category, plan.Region, plan.Language), Is.EqualTo((category, region, language)));
        Assert.That(plan.Steps.Select(s => s.Part).Distinct(), Is.SupersetOf(new[]
        {
            GuidancePart.FirstMinutes, GuidancePart.StopContact, GuidancePart.Evidence, GuidancePart.Report, GuidancePart.Bank,
            GuidancePart.SecureAccounts, GuidancePart.Legal, GuidancePart.Aftercare, GuidancePart.Prevention,
        }));
        Assert.That(plan.Steps.Select(s => s.Id), Is.Unique.And.Contain("recovery-scam-warning"));
        Assert.That(plan.Steps.All(s => s.Actions.Count > 0), Is.True);
    }
}
