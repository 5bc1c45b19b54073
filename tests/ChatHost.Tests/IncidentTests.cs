using System.Net;
using System.Net.Http.Json;
using ChatHost.Incidents;
using FraudGuard.Evidence;

namespace ChatHost.Tests;

internal sealed class IncidentTests
{
    private readonly ChatServer _server = Servers.Common;

    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    [TestCase("en")]
    public async Task The_bundle_is_sealed_and_the_reports_name_its_seal(string language)
    {
        await using var ann = await _server.ConnectAsync();
        var entry = await ann.CreateAsync("task-rebate", language);
        await ann.HearOutAsync(lines: 5);
        using var made = await _server.PostIncidentAsync(entry, new
        {
            language,
            category = "task-rebate",
            name = "A. Reader",
            narrative = "<b>First</b> they asked for a deposit.",
            transfers = new[] { new { amount = 1280.5m, currency = "CNY", payeeAccount = "6222000011112222", payeeName = "X" } },
        });
        var view = (await made.Content.ReadFromJsonAsync<IncidentView>(ChatServer.Json))!;
        Assert.That(view, Has.Property("Messages").EqualTo(5).And.Property("Transfers").EqualTo(1));

        using var bundle = await _server.GetIncidentAsync(entry, "bundle");
        Assert.That(bundle.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
        using var stream = new MemoryStream(await bundle.Content.ReadAsByteArrayAsync());
        var check = EvidenceBundle.Verify(stream, new EvidenceVerifyOptions { ExpectedManifestSha256 = view.ManifestSha256 });
        Assert.That(check.Verdict, Is.EqualTo(EvidenceVerdict.Intact));

        foreach (var kind in new[] { "police", "bank" })
        {
            using var response = await _server.GetIncidentAsync(entry, kind);
            var report = await response.Content.ReadAsStringAsync();
            Assert.That(report, Does.Contain($"lang=\"{language}\"").And.Contain(view.ManifestSha256).And.Contain("6222000011112222"));
            Assert.That(report, Does.Not.Contain("<b>First"));
        }
    }

    [Test]
    public async Task Files_are_for_the_one_whose_seat_it_is()
    {
        await using var ann = await _server.ConnectAsync();
        await using var bob = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        var bobs = await bob.JoinAsync(entry.Invitation);
        await ann.SendAsync("hello");
        using var made = await _server.PostIncidentAsync(entry, new { language = "en" });
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var others = await _server.GetIncidentAsync(bobs, "bundle");
        Assert.That(others.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        using var guessed = await _server.GetIncidentAsync(entry with { Key = "guess" }, "bundle");
        Assert.That(guessed.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task What_is_too_long_or_empty_is_refused()
    {
        await using var ann = await _server.ConnectAsync();
        var entry = await ann.CreateAsync();
        using var empty = await _server.PostIncidentAsync(entry, new { language = "en" });
        Assert.That(empty.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "there is nothing to put into it");
        using var long1 = await _server.PostIncidentAsync(entry, new { narrative = new string('x', 4_001) });
        Assert.That(long1.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var long2 = await _server.PostIncidentAsync(entry, new { name = new string('x', 201) });
        Assert.That(long2.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        using var notJson = await _server.PostIncidentAsync(entry, "text");
        Assert.That(notJson.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
