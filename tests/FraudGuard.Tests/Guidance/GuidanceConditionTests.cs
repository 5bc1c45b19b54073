using System.Globalization;
using FraudGuard.Guidance;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Guidance;

/// <summary>Conditions, seen from outside: a step with one condition is or is not in the plan.</summary>
[TestFixture]
public class GuidanceConditionTests
{
    private static readonly GuidanceRequest s_case = new()
    {
        Category = ScamCategory.FakeLoan,
        Region = "HK",
        Culture = CultureInfo.InvariantCulture,
        Happened = IncidentFacts.MoneySent | IncidentFacts.IdentityShared,
        PaidBy = PaymentMeans.Card,
        TimeSince = TimeSpan.FromHours(10),
        IsMinor = true,
    };

    private static IEnumerable<TestCaseData> Cases()
    {
        static TestCaseData Row(string name, bool holds, GuidanceCondition condition, GuidanceRequest? request = null) =>
            new TestCaseData(holds, condition, request ?? s_case).SetName("Condition_" + name);

        var nothing = s_case with { Happened = IncidentFacts.NothingYet, PaidBy = PaymentMeans.Unknown };
        var noTime = s_case with { TimeSince = null };
        yield return Row("empty", true, new());
        yield return Row("category", true, new() { Categories = ["x", ScamCategory.FakeLoan] });
        yield return Row("other category", false, new() { Categories = ["x"] });
        yield return Row("not category", false, new() { NotCategories = [ScamCategory.FakeLoan] });
        yield return Row("not other category", true, new() { NotCategories = ["x"] });
        yield return Row("region", true, new() { Regions = ["CN", "HK"] });
        yield return Row("region in small letters", true, new() { Regions = ["hk"] });
        yield return Row("other region", false, new() { Regions = ["CN"] });
        yield return Row("not region", false, new() { NotRegions = ["HK"] });
        yield return Row("not other region", true, new() { NotRegions = ["CN"] });
        yield return Row("happened any", true, new() { Happened = IncidentFacts.MoneySent | IncidentFacts.DeviceAccessed });
        yield return Row("happened none", false, new() { Happened = IncidentFacts.DeviceAccessed });
        yield return Row("nothing yet but it did", false, new() { NothingYet = true });
        yield return Row("nothing yet", true, new() { NothingYet = true }, nothing);
        yield return Row("nothing yet or device", true, new() { NothingYet = true, Happened = IncidentFacts.DeviceAccessed }, nothing);
        yield return Row("device or nothing yet, but money", false, new() { NothingYet = true, Happened = IncidentFacts.DeviceAccessed });
        yield return Row("not happened", false, new() { NotHappened = IncidentFacts.IdentityShared });
        yield return Row("not happened what did not", true, new() { NotHappened = IncidentFacts.ImagesShared });
        yield return Row("paid by", true, new() { PaidBy = PaymentMeans.Card | PaymentMeans.Crypto });
        yield return Row("paid by other", false, new() { PaidBy = PaymentMeans.Crypto });
        yield return Row("within", true, new() { Within = TimeSpan.FromHours(10) });
        yield return Row("no longer within", false, new() { Within = TimeSpan.FromHours(9) });
        yield return Row("within when time is unknown", true, new() { Within = TimeSpan.FromHours(1) }, noTime);
        yield return Row("after", true, new() { After = TimeSpan.FromHours(9) });
        yield return Row("not yet after", false, new() { After = TimeSpan.FromHours(10) });
        yield return Row("after when time is unknown", false, new() { After = TimeSpan.FromHours(1) }, noTime);
        yield return Row("minor", true, new() { Minor = true });
        yield return Row("not minor", false, new() { Minor = false });
        yield return Row("vulnerable", false, new() { Vulnerable = true });
        yield return Row("not vulnerable", true, new() { Vulnerable = false });
        yield return Row("distress", false, new() { Distress = true });
        yield return Row("distressed", true, new() { Distress = true }, s_case with { InDistress = true });
        yield return Row("organization", false, new() { Organization = true });
        yield return Row("an organization", true, new() { Organization = true }, s_case with { IsOrganization = true });
        yield return Row("all of several", true, new() { Regions = ["HK"], Minor = true, PaidBy = PaymentMeans.Card });
        yield return Row("all but one of several", false, new() { Regions = ["HK"], Minor = true, PaidBy = PaymentMeans.Cash });
        yield return Row("any of", true, new() { AnyOf = [new() { Minor = false }, new() { Regions = ["HK"] }] });
        yield return Row("none of", false, new() { AnyOf = [new() { Minor = false }, new() { Regions = ["CN"] }] });
        yield return Row("any of, but not the rest", false, new() { Minor = false, AnyOf = [new()] });
    }

    [TestCaseSource(nameof(Cases))]
    public void A_condition_selects_its_cases(bool holds, GuidanceCondition condition, GuidanceRequest request)
    {
        var words = LocalizedText.Create(("zh-Hans", "文"), ("zh-Hant", "文"), ("en", "text"));
        var step = new GuidanceStepTemplate
        {
            Id = "probe",
            Part = GuidancePart.Report,
            Order = 1,
            Urgency = GuidanceUrgency.Now,
            When = condition,
            Title = words,
            Why = words,
            Actions = [new() { Id = "probe", Text = words, When = condition }],
        };

        var plan = GuidanceHost.Plan(request, fraudGuard => fraudGuard.AddGuidance(c =>
        {
            c.Steps.Set(step);
            c.Steps.Set(step with { Id = "always", When = null });
        }));

        Assert.That(plan.Steps.Any(s => s.Id == "probe"), Is.EqualTo(holds));
        Assert.That(plan.Steps.Single(s => s.Id == "always").Actions, Has.Count.EqualTo(holds ? 1 : 0));
    }
}
