using System.Globalization;
using FraudGuard.Inspection;
using FraudGuard.Warnings;
using static FraudGuard.Warnings.OutgoingVerdict;
using static FraudGuard.Warnings.SensitiveContent;

namespace FraudGuard.Tests.Warnings;

public class OutgoingProtectionTests
{
    private const string Seed = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private WarningFixture _fixture = null!;

    [OneTimeSetUp]
    public void Create() => _fixture = new WarningFixture();

    [OneTimeTearDown]
    public void Dispose() => _fixture.Dispose();

    // What gives something away, to a stranger of whom nothing else is known.
    [TestCase("验证码是482913", OneTimeCode)]
    [TestCase("驗證碼 482913", OneTimeCode)]
    [TestCase("我收到的短信验证码：4829", OneTimeCode)]
    [TestCase("482913 这是验证码", OneTimeCode)]
    [TestCase("动态密码 48291302", OneTimeCode)]
    [TestCase("my otp is 482913", OneTimeCode)]
    [TestCase("The verification code is 482-913", OneTimeCode)]
    [TestCase("it says: your code is 4829", OneTimeCode)]
    [TestCase("zip code 94105 and the verification code is 482913", OneTimeCode)]
    [TestCase("验证码是４８２９１３", OneTimeCode)]
    [TestCase("密码是abc123456", Password)]
    [TestCase("我的支付密码：739201", Password)]
    [TestCase("銀行卡密碼是 739201", Password)]
    [TestCase("my password is Hunter2!", Password)]
    [TestCase("Password: sunshine", Password)]
    [TestCase("pin 4821", Password)]
    [TestCase("the PIN is 4821", Password)]
    [TestCase("登录密码给你 qwe123", Password)]
    [TestCase("卡号 4111 1111 1111 1111", CardNumber)]
    [TestCase("my card is 5555555555554444", CardNumber)]
    [TestCase("cvv 123", CardNumber)]
    [TestCase("背面的安全码是 123", CardNumber)]
    [TestCase("身份证号 11010519491231002X", IdentityNumber)]
    [TestCase("A123456789", IdentityNumber)]
    [TestCase("my ssn is 078-05-1120", IdentityNumber)]
    [TestCase("护照号 E12345678", IdentityNumber)]
    [TestCase(Seed, SeedPhrase)]
    [TestCase("1. legal 2. winner 3. thank 4. year 5. wave 6. sausage 7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow", SeedPhrase)]
    [TestCase("助记词：" + Seed, SeedPhrase)]
    [TestCase("LEGAL, WINNER, THANK, YEAR, WAVE, SAUSAGE, WORTH, USEFUL, LEGAL, WINNER, THANK, YELLOW", SeedPhrase)]
    [TestCase("私钥 5Kb8kLf9zgWQnogidDA76MzPL6TsZZY36hWXMssSzNydYXYB9KF", SeedPhrase)]
    [TestCase("好的，我这就转给你", Payment)]
    [TestCase("好，我转", Payment)]
    [TestCase("行我转给您", Payment)]
    [TestCase("我现在去银行转账", Payment)]
    [TestCase("我明天就去取钱", Payment)]
    [TestCase("保证金我马上交", Payment)]
    [TestCase("好的 我這就轉帳", Payment)]
    [TestCase("我先垫付", Payment)]
    [TestCase("我去买点卡", Payment)]
    [TestCase("卡密发你", Payment)]
    [TestCase("怎么转给你", Payment)]
    [TestCase("转到哪个账户", Payment)]
    [TestCase("ok i'll transfer it now", Payment)]
    [TestCase("OK I’ll pay the fee today", Payment)]
    [TestCase("I'm going to the bank now", Payment)]
    [TestCase("i'll get the gift cards", Payment)]
    [TestCase("sending the money now", Payment)]
    [TestCase("how do i pay?", Payment)]
    [TestCase("I will send you the money tomorrow", Payment)]
    [TestCase("我打开屏幕共享了", ScreenSharing)]
    [TestCase("好的我开共享", ScreenSharing)]
    [TestCase("我装好了向日葵", ScreenSharing)]
    [TestCase("向日葵识别码 123 456 789", ScreenSharing)]
    [TestCase("你可以远程了", ScreenSharing)]
    [TestCase("I'll share my screen", ScreenSharing)]
    [TestCase("ok i installed anydesk", ScreenSharing)]
    [TestCase("AnyDesk ID: 123 456 789", ScreenSharing)]
    [TestCase("you can take control now", ScreenSharing)]
    public void What_gives_something_away_is_recognised(string text, SensitiveContent content)
    {
        var decision = Decide(text, SenderRelation.Stranger);
        Assert.That(decision.Contents, Does.Contain(content));
        Assert.That(decision.Verdict, Is.Not.EqualTo(Allow));
        Assert.That(Decide(text, SenderRelation.Stranger, RiskLevel.High).Verdict, Is.EqualTo(Hold));
        Assert.That(Decide(text, SenderRelation.Contact).Verdict, Is.EqualTo(content == SeedPhrase ? Confirm : Allow), "to a friend");
    }

    // What sounds similar and gives nothing away, whoever gets it; unless the conversation is dangerous.
    [TestCase("我没收到验证码")]
    [TestCase("验证码怎么还没来")]
    [TestCase("别把验证码告诉别人")]
    [TestCase("什么验证码？")]
    [TestCase("I never got the code")]
    [TestCase("use promo code 2026")]
    [TestCase("my zip code is 94105")]
    [TestCase("取件码 4829")]
    [TestCase("优惠码 4829 记得用")]
    [TestCase("see you at 1830")]
    [TestCase("房间号 1502")]
    [TestCase("2026年见")]
    [TestCase("密码忘了")]
    [TestCase("密码是什么")]
    [TestCase("密码是6位数字吧")]
    [TestCase("wifi密码是12345678")]
    [TestCase("Wi-Fi password: sunshine7")]
    [TestCase("会议密码 739201")]
    [TestCase("my password is wrong")]
    [TestCase("the password is incorrect, try again")]
    [TestCase("I like shopping and spinning 12345")]
    [TestCase("我的手机号 13812345678")]
    [TestCase("4111 1111 1111 1112")]
    [TestCase("订单号 202611240001")]
    [TestCase("11010519491231002")]
    [TestCase("the quick brown fox jumps over the lazy dog and then sleeps all day long")]
    [TestCase("legal winner thank year wave sausage worth useful legal winner thank")]
    [TestCase("我现在转发给大家")]
    [TestCase("好的，我转告他")]
    [TestCase("我先转机再说")]
    [TestCase("好的，我交作业了")]
    [TestCase("好的我充电去了")]
    [TestCase("我不会转给你的")]
    [TestCase("我现在转账？不可能，你是骗子")]
    [TestCase("凭什么要我现在付款")]
    [TestCase("我已经报警了")]
    [TestCase("i won't pay you")]
    [TestCase("why would i send you the money, scammer")]
    [TestCase("I'll pay attention")]
    [TestCase("I'll send you the photos")]
    [TestCase("i'll transfer the call")]
    [TestCase("我不想共享屏幕")]
    [TestCase("屏幕共享是什么")]
    [TestCase("what is anydesk")]
    [TestCase("晚上一起吃饭吗")]
    [TestCase("ok")]
    [TestCase("")]
    public void What_only_sounds_similar_is_allowed(string text)
    {
        foreach (var relation in new[] { SenderRelation.Unknown, SenderRelation.Stranger, SenderRelation.NewContact, SenderRelation.Contact })
        {
            var decision = Decide(text, relation);
            Assert.That((decision.Verdict, decision.Prompt), Is.EqualTo((Allow, (OutgoingPrompt?)null)), $"{relation}: {string.Join(", ", decision.Contents)}");
        }
    }

    // Digits on their own are a code when the conversation says so.
    [TestCase("482913", RiskLevel.None, Allow)]
    [TestCase("482913", RiskLevel.Low, Allow)]
    [TestCase("482913", RiskLevel.Medium, Hold)]
    [TestCase("482 913", RiskLevel.Medium, Hold)]
    [TestCase("是482913", RiskLevel.Medium, Hold)]
    [TestCase("G-482913", RiskLevel.Medium, Hold)]
    [TestCase("it's 482913.", RiskLevel.Medium, Hold)]
    [TestCase("4829", RiskLevel.Medium, Allow)]
    [TestCase("4829", RiskLevel.High, Hold)]
    [TestCase("48291302", RiskLevel.High, Hold)]
    [TestCase("482913029", RiskLevel.High, Allow)]
    [TestCase("1500元", RiskLevel.High, Allow)]
    [TestCase("$1500", RiskLevel.High, Allow)]
    [TestCase("18:30", RiskLevel.High, Allow)]
    [TestCase("一共 4829 人", RiskLevel.High, Allow)]
    public void Bare_digits_are_a_code_in_bad_company(string text, RiskLevel risk, OutgoingVerdict verdict) =>
        Assert.That(Decide(text, SenderRelation.Stranger, risk).Verdict, Is.EqualTo(verdict));

    // The whole table of situations, for something secret, something that may be given, and consent.
    [TestCase(SenderRelation.Contact, RiskLevel.None, OutgoingSituation.Familiar, Allow, Allow, Allow, Confirm)]
    [TestCase(SenderRelation.Contact, RiskLevel.Low, OutgoingSituation.Familiar, Allow, Allow, Allow, Confirm)]
    [TestCase(SenderRelation.Contact, RiskLevel.Medium, OutgoingSituation.Unfamiliar, Confirm, Confirm, Confirm, Hold)]
    [TestCase(SenderRelation.Contact, RiskLevel.High, OutgoingSituation.Dangerous, Hold, Hold, Hold, Hold)]
    [TestCase(SenderRelation.Unknown, RiskLevel.None, OutgoingSituation.Familiar, Allow, Allow, Allow, Confirm)]
    [TestCase(SenderRelation.Unknown, RiskLevel.Low, OutgoingSituation.Unfamiliar, Confirm, Confirm, Confirm, Hold)]
    [TestCase(SenderRelation.Unknown, RiskLevel.Medium, OutgoingSituation.Risky, Hold, Confirm, Hold, Hold)]
    [TestCase(SenderRelation.Unknown, RiskLevel.High, OutgoingSituation.Dangerous, Hold, Hold, Hold, Hold)]
    [TestCase(SenderRelation.NewContact, RiskLevel.None, OutgoingSituation.Unfamiliar, Confirm, Confirm, Confirm, Hold)]
    [TestCase(SenderRelation.Stranger, RiskLevel.None, OutgoingSituation.Unfamiliar, Confirm, Confirm, Confirm, Hold)]
    [TestCase(SenderRelation.Stranger, RiskLevel.Medium, OutgoingSituation.Risky, Hold, Confirm, Hold, Hold)]
    [TestCase(SenderRelation.Stranger, RiskLevel.High, OutgoingSituation.Dangerous, Hold, Hold, Hold, Hold)]
    [TestCase(SenderRelation.BlockedBefore, RiskLevel.None, OutgoingSituation.Risky, Hold, Confirm, Hold, Hold)]
    [TestCase(SenderRelation.BlockedBefore, RiskLevel.High, OutgoingSituation.Dangerous, Hold, Hold, Hold, Hold)]
    public void The_verdict_depends_on_who_gets_it(
        SenderRelation relation, RiskLevel risk, OutgoingSituation situation, OutgoingVerdict code, OutgoingVerdict card, OutgoingVerdict payment, OutgoingVerdict seed)
    {
        var decision = Decide("验证码是482913", relation, risk);
        Assert.That((decision.Situation, decision.Verdict), Is.EqualTo((situation, code)));
        Assert.That(Decide("4111111111111111", relation, risk).Verdict, Is.EqualTo(card));
        Assert.That(Decide("我现在转账", relation, risk).Verdict, Is.EqualTo(payment));
        Assert.That(Decide(Seed, relation, risk).Verdict, Is.EqualTo(seed));
        Assert.That(Decide("晚上一起吃饭吗", relation, risk).Verdict, Is.EqualTo(Allow));
    }

    [Test]
    public void A_contact_since_yesterday_is_a_stranger()
    {
        var since = _fixture.Clock.GetUtcNow() - TimeSpan.FromDays(1);
        var decision = _fixture.Protection.Decide(
            new ChatMessage { Text = "验证码是482913", Relation = SenderRelation.Contact, ContactSince = since }, RiskLevel.None, WarningFixture.English);
        Assert.That(decision.Verdict, Is.EqualTo(Confirm));
    }

    [TestCase("", Confirm)]
    [TestCase("晚饭的钱", Confirm)]
    [TestCase("我不会转给你", Confirm)]
    public void A_payment_that_the_host_attached_counts_whatever_the_words(string text, OutgoingVerdict verdict)
    {
        var message = new ChatMessage { Text = text, Relation = SenderRelation.Stranger, HasPaymentRequest = true };
        var decision = _fixture.Protection.Decide(message, RiskLevel.None, WarningFixture.English);
        Assert.That((decision.Verdict, decision.Contents), Is.EqualTo((verdict, new[] { Payment })));
    }

    [Test]
    public void Of_several_contents_the_gravest_gives_the_words()
    {
        var decision = Decide("卡号 4111 1111 1111 1111，验证码是482913", SenderRelation.Stranger, RiskLevel.Medium);
        Assert.That(decision.Contents, Is.EqualTo(new[] { OneTimeCode, CardNumber }));
        Assert.That(decision.Verdict, Is.EqualTo(Hold));
        Assert.That(decision.Prompt!.Title, Is.EqualTo("This looks like a one-time code"));
    }

    [Test]
    public void Refusing_to_pay_takes_back_no_code()
    {
        var decision = Decide("你是骗子，不要再问了，验证码是482913", SenderRelation.Stranger);
        Assert.That(decision.Contents, Is.EqualTo(new[] { OneTimeCode }));
    }

    [Test]
    public void Held_messages_wait_and_leave_no_button_to_send()
    {
        var held = Decide("验证码是482913", SenderRelation.Stranger, RiskLevel.High);
        Assert.That((held.HoldDuration, held.Prompt!.SendLabel), Is.EqualTo((TimeSpan.FromMinutes(15), (string?)null)));
        var confirm = Decide("验证码是482913", SenderRelation.Stranger);
        Assert.That((confirm.HoldDuration, confirm.Prompt!.SendLabel), Is.EqualTo(((TimeSpan?)null, "Send anyway")));
    }

    [Test]
    public void A_host_sets_its_own_rules()
    {
        using var fixture = new WarningFixture(protect: static o =>
        {
            o.HoldDuration = TimeSpan.FromMinutes(1);
            o.Rules.Add(new() { Content = OneTimeCode, Familiar = Hold, Unfamiliar = Hold });
            o.Rules.Remove(o.Rules.First(static r => r.Content == Payment));
        });
        var code = fixture.Protection.Decide(new ChatMessage { Text = "验证码是482913", Relation = SenderRelation.Contact }, RiskLevel.None, WarningFixture.English);
        Assert.That((code.Verdict, code.HoldDuration), Is.EqualTo((Hold, TimeSpan.FromMinutes(1))));
        var payment = fixture.Protection.Decide(new ChatMessage { Text = "我现在转账" }, RiskLevel.High, WarningFixture.English);
        Assert.That((payment.Verdict, payment.Contents), Is.EqualTo((Allow, new[] { Payment })));
    }

    [Test]
    public void Every_content_has_words_in_every_language_that_promise_nothing(
        [Values] SensitiveContent content, [Values(Confirm, Hold)] OutgoingVerdict verdict, [Values("zh-CN", "zh-TW", "en")] string culture)
    {
        var prompt = new OutgoingPromptProvider().GetPrompt(verdict, content, CultureInfo.GetCultureInfo(culture));
        var words = string.Join('\n', [prompt.Title, prompt.Why, prompt.Question, prompt.CancelLabel, .. prompt.Actions.Select(static a => a.Text)]);
        Assert.That(words, Does.Not.Match("(?i)\\bsafe to\\b|guarantee|refund|保证(能|可以)|一定能|放心"));
        Assert.That(prompt.Actions.Select(static a => a.Id), Is.SupersetOf(new[] { "verify-elsewhere", "get-help" }).And.Unique);
        Assert.That(ScamCategory.All, Does.Contain(prompt.GuidanceTopic));
        Assert.That(culture == "en" ? words.Any(static c => c > '\u2e7f') : words.Replace("App", "", StringComparison.Ordinal).Any(char.IsAsciiLetter), Is.False, "one language only");
    }

    [TestCase("zh-CN", "zh-Hans")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("zh-HK", "zh-Hant")]
    [TestCase("en-GB", "en")]
    [TestCase("fr-FR", "en")]
    [TestCase("", "en")]
    public void The_culture_leads_to_a_language(string culture, string language) =>
        Assert.That(new OutgoingPromptProvider().GetPrompt(Confirm, Payment, CultureInfo.GetCultureInfo(culture)).Language, Is.EqualTo(language));

    [Test]
    public void Hostile_text_is_only_text()
    {
        var rng = new Random(20261124);
        string[] pieces = ["密码", "password", ":", "是", "4829", "13", "legal ", "winner ", "\ud83d", "\udc00", "​", "cvv", "我现在", "转账", " ", "-", "１２", "\n", "i'll ", "pay"];
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, rng.Next(40)).Select(_ => pieces[rng.Next(pieces.Length)]));
            Assert.That(() => Decide(text, SenderRelation.Stranger, RiskLevel.High), Throws.Nothing, text);
        }

        Assert.That(() => Decide(new string('密', 100_000) + string.Concat(Enumerable.Repeat("密码是", 20_000)), SenderRelation.Stranger), Throws.Nothing);
    }

    private OutgoingDecision Decide(string text, SenderRelation relation, RiskLevel risk = RiskLevel.None) =>
        _fixture.Protection.Decide(new ChatMessage { Text = text, Relation = relation }, risk, WarningFixture.English);
}
