using FraudGuard.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Samples.IdentityAdapters.Tests;

public sealed class HttpIdentityVerifierTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);

    private const string Assurance =
        """{"trust_framework":"eidas","level":"high","methods":["face"],"verified_at":"2026-03-01T11:59:00Z","expires_at":"2026-03-01T13:00:00Z","provider":"https://id.test","transaction_id":"t-9"}""";

    [Test]
    public async Task A_sound_answer_is_understood_and_the_question_is_whole()
    {
        string? asked = null;
        await using var server = new MisbehavingServer((exchange, stop) =>
        {
            asked = exchange.Request;
            return exchange.RespondAsync(Verified(exchange.RequestId), stop);
        });
        using var verifier = Verifier(server);
        var result = await verifier.VerifyAsync(
            new()
            {
                Subject = IdentitySubject.Counterparty("爱丽丝"),
                Purpose = IdentityPurpose.IdentityProofing,
                Trigger = IdentityTrigger.OutgoingMoney,
                MaxAge = TimeSpan.FromMinutes(5),
                CorrelationId = "c-1",
                RequiredAssurance = new() { TrustFramework = "eidas", Levels = ["high"] },
            },
            CancellationToken.None);
        Assert.That(result.IsVerified, result.ToString());
        Assert.That((result.Assurance!.Provider, result.Assurance.TransactionId, result.UserText), Is.EqualTo(("https://id.test", "t-9", "Done.")));
        Assert.That(asked, Does.StartWith("POST /verifications HTTP/1.1").And.Contain("\"max_age_seconds\":300")
            .And.Contain("\"trigger\":\"OutgoingMoney\"").And.Contain("\"levels\":[\"high\"]").And.Contain("\"correlation_id\":\"c-1\""));
    }

    private static IEnumerable<TestCaseData> Misbehaviours()
    {
        yield return Case("500", "http-500", (e, stop) => e.RespondAsync(Verified(e.RequestId), stop, "500 Oops"));
        yield return Case("503", "http-503", (e, stop) => e.RespondAsync("", stop, "503 Busy"));
        yield return Case("429", "http-429", (e, stop) => e.RespondAsync("", stop, "429 Slow Down"));
        yield return Case("404 that says verified", "http-404", (e, stop) => e.RespondAsync(Verified(e.RequestId), stop, "404 Not Found"));
        yield return Case("204", "http-204", (e, stop) => e.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n", stop));
        yield return Case("a redirect", "http-302", (e, stop) => e.RespondAsync(Verified(e.RequestId), stop, "302 Found", headers: "Location: /verified\r\n"));
        yield return Case("a permanent redirect", "http-308", (e, stop) => e.RespondAsync("", stop, "308 Moved", headers: "Location: http://127.0.0.1:9/\r\n"));
        yield return Case("html", "wrong-content-type", (e, stop) => e.RespondAsync(Verified(e.RequestId), stop, contentType: "text/html"));
        yield return Case("no content type", "wrong-content-type", (e, stop) => e.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}", stop));
        yield return Case("packed", "wrong-content-encoding", (e, stop) => e.RespondAsync(Verified(e.RequestId), stop, headers: "Content-Encoding: gzip\r\n"));
        yield return Case("garbage", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync("\0\u0001{{{", stop));
        yield return Case("nothing", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync("", stop));
        yield return Case("null", "not-an-answer", (e, stop) => e.RespondAsync("null", stop));
        yield return Case("a list", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync($"[{Verified(e.RequestId)}]", stop));
        yield return Case("two answers", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId) + Verified(e.RequestId), stop));
        yield return Case("a member twice", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync($$"""{"status":"not_verified",{{Verified(e.RequestId)[1..]}}""", stop));
        yield return Case("JSON without end", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId)[..^1], stop));
        yield return Case("JSON without bottom", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync($$"""{"request_id":"{{e.RequestId}}","x":{{new string('[', 5000)}}""", stop));
        yield return Case("an answer to someone else", "not-an-answer", (e, stop) => e.RespondAsync(Verified(new string('0', 32)), stop));
        yield return Case("an answer to nobody", "not-an-answer", (e, stop) => e.RespondAsync("""{"status":"verified"}""", stop));
        yield return Case("verified without an assurance", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId, "null"), stop));
        yield return Case("verified with an empty assurance", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId, "{}"), stop));
        foreach (var member in new[] { "trust_framework", "level", "methods", "verified_at", "expires_at", "provider", "transaction_id" })
        {
            yield return Case($"verified without {member}", IdentityReason.MalformedAnswer, (e, stop) =>
                e.RespondAsync(Verified(e.RequestId, Assurance.Replace($"\"{member}\"", $"\"not_{member}\"")), stop));
        }

        yield return Case("a date that is none", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId, Assurance.Replace("2026-03-01T13", "2026-13-01T13")), stop));
        yield return Case("a status nobody knows", "unknown-status", (e, stop) => e.RespondAsync(Verified(e.RequestId).Replace("\"verified\"", "\"VERIFIED\""), stop));
        yield return Case("true instead of a status", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId).Replace("\"verified\"", "true"), stop));
        yield return Case("input without a session", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync($$"""{"request_id":"{{e.RequestId}}","status":"requires_input"}""", stop));
        yield return Case("a text that floods", IdentityReason.MalformedAnswer, (e, stop) => e.RespondAsync(Verified(e.RequestId).Replace("Done.", new string('x', 5000)), stop));
        yield return Case("a body too large", "response-too-large", (e, stop) => e.RespondAsync(Verified(e.RequestId) + new string(' ', 70_000), stop));
        yield return Case("a body that says it is too large", "response-too-large", (e, stop) => e.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999999\r\n\r\n{", stop));
        yield return Case("a body without end", "response-too-large", async (e, stop) =>
        {
            await e.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
            while (true) await e.WriteAsync("1000\r\n" + new string(' ', 0x1000) + "\r\n", stop);
        });
        yield return Case("closes at once", "connection-failed", (_, _) => Task.CompletedTask);
        yield return Case("closes mid-head", "connection-failed", (e, stop) => e.WriteAsync("HTTP/1.1 200 OK\r\nContent-", stop));
        yield return Case("closes mid-body", "connection-failed", (e, stop) => e.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{Verified(e.RequestId)}", stop));
        yield return Case("resets", "connection-failed", (e, _) =>
        {
            e.Client.LingerState = new(true, 0);
            e.Client.Client.Close();
            return Task.CompletedTask;
        });
        yield return Case("does not speak HTTP", "connection-failed", (e, stop) => e.WriteAsync("SSH-2.0-nonsense\r\n\r\n", stop));
        yield return Case("floods the head", "connection-failed", (e, stop) => e.WriteAsync("HTTP/1.1 200 OK\r\nX: " + new string('x', 100_000) + "\r\n\r\n", stop));
        yield return Case("hangs", IdentityReason.Timeout, (_, stop) => Task.Delay(Timeout.Infinite, stop));
        yield return Case("hangs after the head", IdentityReason.Timeout, async (e, stop) =>
        {
            await e.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n", stop);
            await Task.Delay(Timeout.Infinite, stop);
        });
        yield return Case("drips", IdentityReason.Timeout, async (e, stop) =>
        {
            await e.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n", stop);
            for (var i = 0; i < 50; i++) await e.WriteAsync(" ", stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        static TestCaseData Case(string name, string reason, Func<HttpExchange, CancellationToken, Task> answer) =>
            new TestCaseData(answer, reason).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task A_server_that_misbehaves_verifies_nobody(object answer, string reason)
    {
        await using var server = new MisbehavingServer((Func<HttpExchange, CancellationToken, Task>)answer);
        using var verifier = Verifier(server);
        var result = await PassTimeAsync(verifier.VerifyAsync(Request(), CancellationToken.None), server, reason);
        Assert.That(result.IsVerified, Is.False);
        Assert.That(result.ReasonCode, Is.EqualTo(reason));
        Assert.That(server.Requests, Is.EqualTo(1), "no redirect followed, nothing asked twice");
    }

    [TestCaseSource(nameof(Misbehaviours))]
    public async Task Nor_does_it_through_the_service_and_nothing_risky_goes_out(object answer, string reason)
    {
        await using var server = new MisbehavingServer((Func<HttpExchange, CancellationToken, Task>)answer);
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddFraudGuard(b => b
                .ConfigureIdentityVerification(o => o.InlineTimeout = TimeSpan.FromMinutes(1))
                .AddHttpIdentityVerifier(new() { Name = "http", Endpoint = server.Endpoint }))
            .BuildServiceProvider();
        var service = services.GetRequiredService<IIdentityVerificationService>();
        var result = await PassTimeAsync(service.VerifyAsync(Request()), server, reason);
        Assert.That((result.IsVerified, result.ReasonCode), Is.EqualTo((false, reason)));
        var decision = services.GetRequiredService<IIdentityFailurePolicy>().Decide(IdentityAction.SendOutgoing, result, default);
        Assert.That((decision.Verdict, decision.IsDegraded), Is.EqualTo((IdentityVerdict.Hold, true)));
    }

    [Test]
    public async Task The_deadline_of_the_request_ends_the_call_earlier()
    {
        await using var server = new MisbehavingServer((_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var verifier = Verifier(server);
        var request = new IdentityVerificationRequest
        {
            Subject = IdentitySubject.Self("me"),
            Purpose = IdentityPurpose.Authentication,
            Deadline = s_now.AddMilliseconds(100),
        };
        var answer = verifier.VerifyAsync(request, CancellationToken.None).AsTask();
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.That((await answer).ReasonCode, Is.EqualTo(IdentityReason.Timeout));
        Assert.That((await verifier.VerifyAsync(request, CancellationToken.None)).ReasonCode, Is.EqualTo(IdentityReason.Timeout), "past already");
    }

    [Test]
    public async Task Who_gives_up_is_told_so_and_not_that_it_took_too_long()
    {
        var reached = new TaskCompletionSource();
        await using var server = new MisbehavingServer((_, stop) =>
        {
            reached.SetResult();
            return Task.Delay(Timeout.Infinite, stop);
        });
        using var verifier = Verifier(server);
        using var cancel = new CancellationTokenSource();
        var answer = verifier.VerifyAsync(Request(), cancel.Token).AsTask();
        await reached.Task;
        await cancel.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => answer);
    }

    [Test]
    public async Task Nobody_listens()
    {
        Uri gone;
        await using (var server = new MisbehavingServer((_, _) => Task.CompletedTask)) gone = server.Endpoint;
        using var verifier = new HttpIdentityVerifier(new() { Name = "http", Endpoint = gone }, _time);
        Assert.That((await verifier.VerifyAsync(Request(), CancellationToken.None)).ReasonCode, Is.EqualTo("connection-failed"));
    }

    [Test]
    public async Task A_callback_is_a_hint_and_the_service_is_asked_itself()
    {
        var finished = false;
        var asked = new List<string>();
        await using var server = new MisbehavingServer((exchange, stop) =>
        {
            asked.Add(exchange.Request.Split(' ')[1].Split('?')[0]);
            var session = """{"id":"s/1","continuation_url":"https://id.test/go","expires_at":"2026-03-01T12:30:00Z"}""";
            return exchange.RespondAsync(
                finished ? Verified(exchange.RequestId) : $$"""{"request_id":"{{exchange.RequestId}}","status":"processing","session":{{session}}}""", stop);
        });
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddFraudGuard(b => b.AddHttpIdentityVerifier(new() { Name = "http", Endpoint = server.Endpoint }))
            .BuildServiceProvider();
        var service = services.GetRequiredService<IIdentityVerificationService>();
        var lie = new IdentityVerificationCallback
        {
            Verifier = "http",
            SessionId = "s/1",
            Parameters = new Dictionary<string, string> { ["status"] = "verified" },
        };
        Assert.That((await service.VerifyAsync(Request())).Status, Is.EqualTo(IdentityVerificationStatus.Processing));
        Assert.That((await service.ResumeAsync(lie)).Status, Is.EqualTo(IdentityVerificationStatus.Processing));
        finished = true;
        Assert.That((await service.ResumeAsync(lie)).IsVerified);
        Assert.That(asked, Is.EqualTo(new[] { "/verifications", "/sessions/s%2F1", "/sessions/s%2F1" }));
    }

    [TestCase("http://identity.test/")]
    [TestCase("https://identity.test/no-slash")]
    [TestCase("ftp://identity.test/")]
    public void An_endpoint_that_would_leak_is_refused_at_once(string endpoint)
    {
        Assert.Throws<ArgumentException>(() => new HttpIdentityVerifier(new() { Name = "http", Endpoint = new Uri(endpoint) }, _time));
    }

    private static string Verified(string requestId, string assurance = Assurance) =>
        $$"""{"request_id":"{{requestId}}","status":"verified","user_text":"Done.","assurance":{{assurance}}}""";

    private static IdentityVerificationRequest Request() =>
        new() { Subject = IdentitySubject.Counterparty("alice"), Purpose = IdentityPurpose.IdentityProofing };

    private HttpIdentityVerifier Verifier(MisbehavingServer server) => new(new() { Name = "http", Endpoint = server.Endpoint }, _time);

    /// <summary>Lets time go by for a server that hangs, and for no other: there a timeout would hide what went wrong.</summary>
    private async Task<IdentityVerificationResult> PassTimeAsync(
        ValueTask<IdentityVerificationResult> answer, MisbehavingServer server, string reason)
    {
        var task = answer.AsTask();
        while (!task.IsCompleted && reason == IdentityReason.Timeout)
        {
            if (server.Requests > 0) _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await task;
    }
}
