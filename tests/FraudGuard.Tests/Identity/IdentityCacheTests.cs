using FraudGuard.Identity;
using static FraudGuard.Tests.Identity.IdentityFixture;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityCacheTests
{
    [Test]
    public async Task A_verification_is_remembered_until_it_expires()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(lifetime: TimeSpan.FromMinutes(10)));
        using (host = new IdentityFixture(("a", verifier)))
        {
            var first = await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
            Assert.That(await host.Service.VerifyAsync(Request()), Is.SameAs(first));
            host.Clock.Advance(TimeSpan.FromTicks(1));
            Assert.That(await host.Service.VerifyAsync(Request()), Is.Not.SameAs(first));
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_clock_set_back_prolongs_nothing()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(lifetime: TimeSpan.FromMinutes(10)));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromMinutes(9));
            host.Clock.Jump(TimeSpan.FromMinutes(-9));
            host.Clock.Advance(TimeSpan.FromMinutes(2));
            await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(2), "11 minutes have gone by, whatever the wall says");
        }
    }

    [Test]
    public async Task A_clock_set_back_makes_no_verification_young_again()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(lifetime: TimeSpan.FromHours(10)));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromMinutes(30));
            host.Clock.Jump(TimeSpan.FromMinutes(-30));
            await host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromMinutes(20)));
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task What_was_old_when_it_came_ages_from_there()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(age: TimeSpan.FromMinutes(15), lifetime: TimeSpan.FromHours(10)));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromMinutes(10));
            host.Clock.Jump(TimeSpan.FromMinutes(-10));
            await host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromMinutes(25)));
            Assert.That(verifier.Calls, Is.EqualTo(1));
            await host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromMinutes(24)));
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_clock_set_forward_ends_it()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(lifetime: TimeSpan.FromMinutes(10)));
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Jump(TimeSpan.FromMinutes(10));
            await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_request_may_ask_for_a_younger_one()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified());
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.That((await host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromMinutes(5)))).IsVerified);
            Assert.That(verifier.Calls, Is.EqualTo(1));
            Assert.That((await host.Service.VerifyAsync(Request(maxAge: TimeSpan.FromMinutes(4)))).IsVerified);
            Assert.That(verifier.Calls, Is.EqualTo(2));
            host.Clock.Advance(TimeSpan.FromTicks(1));
            Assert.That((await host.Service.VerifyAsync(Request(maxAge: TimeSpan.Zero))).IsVerified);
            Assert.That(verifier.Calls, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task Having_failed_is_remembered_for_a_minute_and_no_answer_not_at_all()
    {
        var answer = IdentityVerificationResult.NotVerified("no");
        var verifier = new ScriptedVerifier(() => answer);
        using var host = new IdentityFixture(("a", verifier));
        await host.Service.VerifyAsync(Request());
        await host.Service.VerifyAsync(Request());
        Assert.That(verifier.Calls, Is.EqualTo(1));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Service.VerifyAsync(Request(maxAge: TimeSpan.Zero));
        Assert.That(verifier.Calls, Is.EqualTo(2), "a new check was asked for");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        answer = IdentityVerificationResult.Unavailable("down");
        await host.Service.VerifyAsync(Request());
        await host.Service.VerifyAsync(Request());
        Assert.That(verifier.Calls, Is.EqualTo(4));
    }

    [Test]
    public async Task Nothing_is_remembered_longer_than_the_options_say()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified(lifetime: TimeSpan.FromDays(9999)));
        using (host = new IdentityFixture(o => o.MaximumCacheDuration = TimeSpan.FromHours(1), null, ("a", verifier)))
        {
            await host.Service.VerifyAsync(Request());
            host.Clock.Advance(TimeSpan.FromHours(1));
            await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task A_subject_can_be_forgotten()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified());
        using (host = new IdentityFixture(("a", verifier)))
        {
            await host.Service.VerifyAsync(Request("alice"));
            await host.Service.VerifyAsync(Request("bob"));
            host.Service.Forget(IdentitySubject.Counterparty("alice"));
            await host.Service.VerifyAsync(Request("bob"));
            Assert.That(verifier.Calls, Is.EqualTo(2));
            await host.Service.VerifyAsync(Request("alice"));
            Assert.That(verifier.Calls, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task An_answer_under_way_while_its_subject_is_forgotten_is_not_remembered()
    {
        IdentityFixture? host = null;
        var answer = new TaskCompletionSource<IdentityVerificationResult>();
        var verifier = new ScriptedVerifier((_, _) => new(answer.Task));
        using (host = new IdentityFixture(("a", verifier)))
        {
            var pending = host.Service.VerifyAsync(Request());
            host.Service.Forget(IdentitySubject.Counterparty("alice"));
            answer.SetResult(host.Verified());
            Assert.That((await pending).IsVerified);
            await host.Service.VerifyAsync(Request());
            Assert.That(verifier.Calls, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task One_subject_s_answer_is_never_another_s()
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier((request, _) => new(
            request.Subject == IdentitySubject.Self("alice") && request.Purpose == IdentityPurpose.Authentication
                ? host!.Verified() : IdentityVerificationResult.NotVerified("no")));
        using (host = new IdentityFixture(("a", verifier)))
        {
            foreach (var subject in new[] { IdentitySubject.Self("alice"), IdentitySubject.Counterparty("alice"), IdentitySubject.Self("Alice") })
            {
                foreach (var purpose in Enum.GetValues<IdentityPurpose>())
                {
                    var result = await host.Service.VerifyAsync(new() { Subject = subject, Purpose = purpose });
                    Assert.That(
                        result.IsVerified, Is.EqualTo(subject == IdentitySubject.Self("alice") && purpose == IdentityPurpose.Authentication));
                }
            }
        }
    }

    /// <summary>Against a list kept by hand: the least recently used goes first, and never more than the capacity stays.</summary>
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(100)]
    public async Task A_flood_of_subjects_pushes_out_the_least_recently_used(int capacity)
    {
        IdentityFixture? host = null;
        var verifier = new ScriptedVerifier(() => host!.Verified());
        using (host = new IdentityFixture(o => o.CacheCapacity = capacity, null, ("a", verifier)))
        {
            var random = new Random(4711 + capacity);
            var remembered = new List<int>();
            for (var i = 0; i < 5000; i++)
            {
                var id = (int)(random.NextDouble() * random.NextDouble() * 300);
                var expected = remembered.Remove(id);
                remembered.Add(id);
                if (remembered.Count > capacity) remembered.RemoveAt(0);
                var calls = verifier.Calls;
                await host.Service.VerifyAsync(Request("u" + id));
                Assert.That(verifier.Calls == calls, Is.EqualTo(expected), $"step {i}, subject {id}");
            }
        }
    }
}
