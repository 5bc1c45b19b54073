using System.IO.Compression;

namespace FraudGuard.Tool.Tests;

internal sealed class EvidenceCommandTests : ToolFixture
{
    private const string Case = """
        {
          "case": { "incident_id": "case-7", "category_id": "fake-investment", "loss_amount": "12800.50", "loss_currency": "CNY" },
          "items": [
            { "kind": "message", "conversation_id": "c1", "message_id": "m1", "sender_id": "u9", "text": "跟我操作", "server_time": "2026-11-20T10:00:00+08:00", "capture_method": "screenshot" },
            { "kind": "transfer", "payee_account": "0000111122223333", "amount": "12800.50", "currency": "CNY", "at": "2026-11-20T11:00:00+08:00",
              "attachment": { "path": "receipt.png", "media_type": "image/png" } }
          ],
          "gaps": [ { "reason": "The phone was lost for a day." } ]
        }
        """;

    private async Task<string> BuildAsync()
    {
        Write("receipt.png", "not really a picture");
        var result = await RunAsync("evidence", "build", Write("case.json", Case), "--output", PathOf("e.zip"), "--lang", "en");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return PathOf("e.zip");
    }

    [Test]
    public async Task A_bundle_is_built_and_found_whole()
    {
        var bundle = await BuildAsync();
        var result = await RunAsync("evidence", "verify", bundle, "--json");

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That((string?)result.Json["verdict"], Is.EqualTo("intact"));
        Assert.That(result.Json["items"]!.AsArray().Select(static i => (string?)i!["state"]), Is.EqualTo(new[] { "whole", "whole" }));
        await using var archive = await ZipFile.OpenReadAsync(bundle);
        var receipt = archive.Entries.Single(static e => e.Name.EndsWith("receipt.png", StringComparison.Ordinal));
        using var reader = new StreamReader(await receipt.OpenAsync());
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("not really a picture"));
    }

    [Test]
    public async Task A_changed_byte_is_found()
    {
        var bundle = await BuildAsync();
        var bytes = await File.ReadAllBytesAsync(bundle);
        bytes[bytes.AsSpan().IndexOf("not really"u8)] ^= 1;
        await File.WriteAllBytesAsync(bundle, bytes);

        var verified = await RunAsync("evidence", "verify", bundle, "--json");
        var reported = await RunAsync("evidence", "report", bundle);

        Assert.That(verified.ExitCode, Is.EqualTo(1));
        Assert.That(verified.Json["findings"]!.AsArray().Select(static f => (string?)f!["kind"]), Does.Contain("entry-changed"));
        Assert.That((reported.ExitCode, reported.Output), Is.EqualTo((1, "")), "no report is drafted from what is not whole");
    }

    [Test]
    public async Task A_bundle_made_anew_is_told_by_its_manifest()
    {
        var bundle = await BuildAsync();

        var right = (string)(await RunAsync("evidence", "verify", bundle, "--json")).Json["manifestSha256"]!;

        Assert.That((await RunAsync("evidence", "verify", bundle, "--manifest-sha256", right)).ExitCode, Is.Zero);
        Assert.That((await RunAsync("evidence", "verify", bundle, "--manifest-sha256", new string('0', 64))).ExitCode, Is.EqualTo(1));
        Assert.That((await RunAsync("evidence", "verify", bundle, "--manifest-sha256", "abc")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task A_bundle_is_not_overwritten_unasked()
    {
        var bundle = await BuildAsync();
        var before = await File.ReadAllBytesAsync(bundle);

        var refused = await RunAsync("evidence", "build", PathOf("case.json"), "--output", bundle);

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(await File.ReadAllBytesAsync(bundle), Is.EqualTo(before));
        Assert.That((await RunAsync("evidence", "build", PathOf("case.json"), "--output", bundle, "--force")).ExitCode, Is.Zero);
    }

    [Test]
    public async Task Reports_are_drafted_for_police_and_bank()
    {
        var bundle = await BuildAsync();
        var form = Write("form.json", """{ "reporter_name": "Li", "narrative": "It began with a message.", "suspects": [ { "name": "teacher" } ] }""");

        var police = await RunAsync("evidence", "report", bundle, "--lang", "zh-Hans", "--form", form, "--format", "markdown");
        var bank = await RunAsync("evidence", "report", bundle, "--for", "bank", "--lang", "en");
        var empty = await RunAsync("evidence", "report", bundle, "--lang", "en", "--form", Write("empty.json", "{}"));

        Assert.That(police.Output, Does.StartWith("# ").And.Contain("It began with a message.").And.Contain("12,800.50").And.Contain("0000111122223333"));
        Assert.That(bank.Output, Does.StartWith("<!DOCTYPE html>").And.Contain("12,800.50"));
        Assert.That(empty.ExitCode, Is.Zero, empty.Error);
    }

    [TestCase("\"case-7\"", "7", "case.json(2): $.case.incident_id")]
    [TestCase("\"incident_id\"", "\"incident\"", "case.json(2): $.case")]
    [TestCase("\"kind\": \"transfer\"", "\"kind\": \"gift\"", "$.items[1]")]
    [TestCase("\"kind\": \"transfer\", ", "", "$.items[1]")]
    [TestCase("\"payee_account\"", "\"payee\"", "$.items[1].payee")]
    [TestCase("\"0000111122223333\"", "\"\"", "$.items[1]")]
    [TestCase("\"12800.50\", \"currency\"", "\"-1\", \"currency\"", "$.items[1]")]
    [TestCase("receipt.png", "lost.png", "$.items[1].attachment.path")]
    [TestCase("\"media_type\"", "\"type\"", "$.items[1].attachment")]
    [TestCase("\"gaps\": [", "\"gaps\": [ {}, ", "case.json")]
    [TestCase("\"gaps\"", "\"holes\"", "$.holes")]
    public async Task A_bad_case_is_answered_with_its_place(string right, string wrong, string place)
    {
        Write("receipt.png", "x");
        var file = Write("case.json", Case.Replace(right, wrong, StringComparison.Ordinal));

        var result = await RunAsync("evidence", "build", file, "--output", PathOf("e.zip"));

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Error, Does.StartWith("error: ").And.Contain(place));
        Assert.That(Directory.GetFiles(PathOf("")), Has.None.Contains("e.zip"), "nothing is left behind");
    }

    [Test]
    public async Task What_is_no_bundle_is_refused()
    {
        var result = await RunAsync("evidence", "verify", Write("no.zip", "no zip"), "--json");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That((string?)result.Json["verdict"], Is.EqualTo("refused"));
    }
}
