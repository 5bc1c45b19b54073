using System.Globalization;
using FraudGuard.Guidance;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Guidance;

/// <summary>Every category in every region with every single circumstance: thousands of plans to hold rules against.</summary>
internal static class GuidanceSweep
{
    private static readonly Lazy<List<(GuidanceRequest Request, GuidancePlan Plan)>> s_all = new(Create);

    public static IReadOnlyList<(GuidanceRequest Request, GuidancePlan Plan)> All => s_all.Value;

    private static List<(GuidanceRequest Request, GuidancePlan Plan)> Create()
    {
        using var provider = GuidanceHost.Create();
        var guidance = provider.GetRequiredService<IGuidanceProvider>();
        var plain = new GuidanceRequest { Culture = CultureInfo.GetCultureInfo("en") };
        var circumstances = new List<GuidanceRequest> { plain };
        circumstances.AddRange(Enum.GetValues<IncidentFacts>().Where(f => f != 0).Select(f => plain with { Happened = f }));
        circumstances.AddRange(Enum.GetValues<PaymentMeans>().Where(m => m != 0).Select(m => plain with { PaidBy = m }));
        circumstances.Add(plain with { Happened = (IncidentFacts)31, PaidBy = PaymentMeans.BankTransfer });
        circumstances.AddRange(circumstances.ToArray().Select(c => c with { TimeSince = TimeSpan.FromHours(100) }));
        circumstances.Add(plain with { IsMinor = true, Happened = IncidentFacts.ImagesShared });
        circumstances.Add(plain with { IsVulnerable = true });
        circumstances.Add(plain with { InDistress = true });
        circumstances.Add(plain with { IsOrganization = true });
        return
        [
            .. from category in ScamCategory.All
               from region in GuidanceRegion.All
               from circumstance in circumstances
               let request = circumstance with { Category = category, Region = region }
               select (request, guidance.GetPlan(request)),
        ];
    }
}
