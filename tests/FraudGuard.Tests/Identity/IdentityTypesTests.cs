using FraudGuard.Identity;

namespace FraudGuard.Tests.Identity;

public sealed class IdentityTypesTests
{
    [Test]
    public void Default_is_never_a_success()
    {
        Assert.Multiple(() =>
        {
            Assert.That(default(IdentityVerificationStatus), Is.EqualTo(IdentityVerificationStatus.Unknown));
            Assert.That(default(IdentityVerdict), Is.EqualTo(IdentityVerdict.Hold));
            Assert.That(default(IdentityAction), Is.EqualTo(IdentityAction.SendOutgoing), "the most careful of the policies");
            Assert.That(IdentityVerificationResult.Unknown("x").IsVerified, Is.False);
        });
    }

    [Test]
    public void Only_verified_is_verified_and_pending_is_never_final()
    {
        using var host = new IdentityFixture();
        foreach (var result in All(host))
        {
            Assert.That(result.IsVerified, Is.EqualTo(result.Status == IdentityVerificationStatus.Verified), result.ToString());
            Assert.That(result.IsVerified, Is.EqualTo(result.Assurance is not null), result.ToString());
            Assert.That(result.IsPending, Is.EqualTo(result.Session is not null), result.ToString());
            Assert.That(result.IsPending && result.IsFinal, Is.False, result.ToString());
        }

        Assert.That(All(host).Select(r => r.Status), Is.EquivalentTo(Enum.GetValues<IdentityVerificationStatus>()));
    }

    [TestCase(IdentityVerificationStatus.Verified, true)]
    [TestCase(IdentityVerificationStatus.NotVerified, true)]
    [TestCase(IdentityVerificationStatus.Expired, true)]
    [TestCase(IdentityVerificationStatus.Canceled, true)]
    [TestCase(IdentityVerificationStatus.NotSupported, true)]
    [TestCase(IdentityVerificationStatus.Unknown, false)]
    [TestCase(IdentityVerificationStatus.NotStarted, false)]
    [TestCase(IdentityVerificationStatus.Unavailable, false)]
    [TestCase(IdentityVerificationStatus.Processing, false)]
    public void A_status_is_final_or_not(IdentityVerificationStatus status, bool final)
    {
        using var host = new IdentityFixture();
        Assert.That(All(host).Single(r => r.Status == status).IsFinal, Is.EqualTo(final));
    }

    [Test]
    public void What_says_who_it_is_is_not_printed()
    {
        using var host = new IdentityFixture();
        var result = IdentityVerificationResult.NotVerified("no") with { UserText = "Dear Alice", StaffNote = "Alice again" };
        Assert.Multiple(() =>
        {
            Assert.That(result.ToString(), Is.EqualTo("NotVerified (no)"));
            Assert.That(IdentitySubject.Counterparty("alice").ToString(), Is.EqualTo("Counterparty"));
            Assert.That(host.Session("secret").ToString(), Does.Not.Contain("secret").And.Not.Contain("https"));
            Assert.That(host.Assurance().ToString(), Is.EqualTo("eidas/high by https://issuer.test"));
        });
    }

    [Test]
    public void What_is_blank_or_too_long_is_refused_with_its_name()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => IdentitySubject.Self(" "), Throws.ArgumentException.With.Message.Contains("id"));
            Assert.That(() => IdentitySubject.Self(new string('x', 513)), Throws.ArgumentException.With.Message.Contains("at most 512"));
            Assert.That(() => new IdentityVerificationRequest { Subject = null!, Purpose = default }, Throws.ArgumentNullException);
            Assert.That(
                () => new IdentityVerificationRequest { Subject = IdentitySubject.Self("me"), Purpose = default, MaxAge = TimeSpan.FromSeconds(-1) },
                Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("MaxAge"));
            Assert.That(
                () => new IdentityVerificationRequest { Subject = IdentitySubject.Self("me"), Purpose = default, CorrelationId = new string('x', 257) },
                Throws.ArgumentException.With.Message.Contains("CorrelationId"));
            Assert.That(() => IdentityVerificationResult.Unknown(""), Throws.ArgumentException);
            Assert.That(() => IdentityVerificationResult.Unknown(new string('x', 65)), Throws.ArgumentException);
            Assert.That(() => IdentityVerificationResult.Verified(null!), Throws.ArgumentNullException);
            Assert.That(() => IdentityVerificationResult.Processing(null!), Throws.ArgumentNullException);
        });
    }

    [TestCase("http://issuer.test/")]
    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/html,x")]
    [TestCase("/relative")]
    public void A_continuation_is_https_or_nothing(string url)
    {
        Assert.That(
            () => new IdentityVerificationSession { Id = "s", ExpiresAt = JumpyClock.Origin, ContinuationUrl = new Uri(url, UriKind.RelativeOrAbsolute) },
            Throws.ArgumentException.With.Message.Contains("https"));
    }

    [Test]
    public void A_list_handed_in_can_not_be_changed_afterwards()
    {
        var methods = new List<string> { "face" };
        var required = new List<string> { "low" };
        var assurance = new IdentityAssurance
        {
            TrustFramework = "f",
            Level = "low",
            Methods = methods,
            VerifiedAt = JumpyClock.Origin,
            ExpiresAt = JumpyClock.Origin,
            Provider = "p",
            TransactionId = "t",
        };
        var requirement = new IdentityAssuranceRequirement { Levels = required };
        methods[0] = "hwk";
        required[0] = "high";
        Assert.That(assurance.Methods, Is.EqualTo(new[] { "face" }));
        Assert.That(requirement.IsMetBy(assurance));
    }

    private static IdentityVerificationResult[] All(IdentityFixture host) =>
    [
        host.Verified(), IdentityVerificationResult.NotVerified("x"), IdentityVerificationResult.Expired("x"),
        IdentityVerificationResult.Canceled("x"), IdentityVerificationResult.Unavailable("x"),
        IdentityVerificationResult.NotSupported("x"), IdentityVerificationResult.NotStarted("x"),
        IdentityVerificationResult.Unknown("x"), IdentityVerificationResult.RequiresInput(host.Session()),
        IdentityVerificationResult.Processing(host.Session()), IdentityVerificationResult.UnderReview(host.Session()),
    ];
}
