using System.Net;
using System.Net.Http.Json;
using FraudGuard.Guidance;

namespace ChatHost.Tests;

internal sealed class GuidanceTests
{
    private static readonly Uri s_plan = new("api/plan", UriKind.Relative);
    private readonly ChatServer _server = Servers.Common;

    [Test]
    public async Task There_is_a_plan_for_every_region_in_every_language()
    {
        foreach (var language in Languages.All)
        {
            foreach (var region in GuidanceRegion.All)
            {
                using var response = await _server.Http.PostAsJsonAsync(s_plan, new
                {
                    language,
                    region,
                    category = "task-rebate",
                    happened = new[] { "money-sent" },
                    paidBy = new[] { "bank-transfer" },
                    hoursAgo = 1,
                });
                Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith($"<article class=\"fraudguard-plan\" lang=\"{language}\""));
            }
        }
    }

    [Test]
    public async Task Whoever_despairs_is_first_told_whom_to_talk_to()
    {
        using var response = await _server.Http.PostAsJsonAsync(s_plan, new { language = "en", region = "US", inDistress = true });
        var plan = await response.Content.ReadAsStringAsync();
        Assert.That(plan.IndexOf("988", StringComparison.Ordinal), Is.InRange(0, plan.IndexOf("2. ", StringComparison.Ordinal)));
    }

    [TestCase("{\"hoursAgo\":-5}", HttpStatusCode.OK)]
    [TestCase("{\"hoursAgo\":1e300}", HttpStatusCode.OK)]
    [TestCase("{\"region\":\"<script>\",\"category\":\"<script>\",\"language\":\"<script>\"}", HttpStatusCode.OK)]
    [TestCase("{\"happened\":[\"no-such-fact\"]}", HttpStatusCode.BadRequest)]
    [TestCase("nonsense", HttpStatusCode.BadRequest)]
    public async Task Nonsense_does_no_harm(string json, HttpStatusCode expected)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await _server.Http.PostAsync(s_plan, content);
        Assert.That(response.StatusCode, Is.EqualTo(expected));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("<script"));
    }
}
