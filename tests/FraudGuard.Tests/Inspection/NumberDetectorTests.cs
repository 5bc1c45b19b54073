namespace FraudGuard.Tests.Inspection;

public class NumberDetectorTests
{
    [TestCase("打13812345678给我", "13812345678")]
    [TestCase("138-1234-5678", "138-1234-5678")]
    [TestCase("１３８１２３４５６７８", "１３８１２３４５６７８")]
    [TestCase("+86 138 1234 5678", "+86 138 1234 5678")]
    [TestCase("客服400-123-4567", "400-123-4567")]
    [TestCase("座机010-12345678", "010-12345678")]
    [TestCase("手機0912345678", "0912345678")]
    [TestCase("+852 9123 4567", "+852 9123 4567")]
    [TestCase("call (212) 555-0123", "(212) 555-0123")]
    [TestCase("call 1-800-555-0123 now", "1-800-555-0123")]
    [TestCase("text 07700 900123", "07700 900123")]
    [TestCase("+44 7700 900123", "+44 7700 900123")]
    public void Finds_phone_numbers(string text, string expected) =>
        Assert.That(Detected.In(text, "phone."), Is.EqualTo(new[] { $"phone.number={expected}" }));

    [TestCase("订单号202411240001")]
    [TestCase("1234567890")]
    [TestCase("id12345678901x")]
    [TestCase("2024-11-24 12:30")]
    [TestCase("12812345678")]
    [TestCase("3.1415926535")]
    [TestCase("+1")]
    public void Leaves_other_numbers_alone(string text) => Assert.That(Detected.In(text, "phone."), Is.Empty);

    [TestCase("4111 1111 1111 1111")]
    [TestCase("卡号6222021234567890128")]
    [TestCase("5555-5555-5555-4444")]
    [TestCase("378282246310005")]
    [TestCase("３７８２８２２４６３１０００５")]
    public void Finds_bank_cards(string text) => Assert.That(Detected.In(text, "card."), Has.Length.EqualTo(1));

    [TestCase("4111 1111 1111 1112", Description = "check digit")]
    [TestCase("0000 0000 0000 0000", Description = "no network issues it")]
    [TestCase("9111111111111111")]
    [TestCase("411111111111", Description = "too short")]
    [TestCase("41111111111111111111111", Description = "too long")]
    [TestCase("x4111111111111111")]
    public void Leaves_what_is_no_card_alone(string text) => Assert.That(Detected.In(text, "card."), Is.Empty);

    [TestCase("身份证11010519491231002X", "11010519491231002X")]
    [TestCase("11010519491231002x", "11010519491231002x")]
    [TestCase("身分證A123456789", "A123456789")]
    [TestCase("HKID A123456(3)", "A123456(3)")]
    [TestCase("NRIC S1234567D", "S1234567D")]
    public void Finds_identity_numbers(string text, string expected) =>
        Assert.That(Detected.In(text, "id."), Is.EqualTo(new[] { $"id.number={expected}" }));

    [TestCase("110105194912310021", Description = "check digit")]
    [TestCase("11010519491331002X", Description = "13th month")]
    [TestCase("A123456788")]
    [TestCase("A123456(4)")]
    [TestCase("A123456")]
    [TestCase("S1234567A")]
    public void Leaves_what_is_no_identity_number_alone(string text) => Assert.That(Detected.In(text, "id."), Is.Empty);

    [TestCase("验证码是482913", "482913")]
    [TestCase("482913（登录验证码），请勿泄露", "482913")]
    [TestCase("Your code is 123-456", "123-456")]
    [TestCase("G-123456 is your Google verification code", "123456")]
    public void Finds_one_time_codes(string text, string expected) =>
        Assert.That(Detected.In(text, "code."), Is.EqualTo(new[] { $"code.one-time={expected}" }));

    [TestCase("我在2024年写的")]
    [TestCase("验证码是什么")]
    [TestCase("验证码 123")]
    [TestCase("code 123456789")]
    public void Leaves_other_numbers_near_and_far_alone(string text) => Assert.That(Detected.In(text, "code."), Is.Empty);

    [TestCase("一共500元", "money.amount=500元")]
    [TestCase("转3万给我", "money.amount=3万")]
    [TestCase("it costs $1,299.50 today", "money.amount=$1,299.50")]
    [TestCase("￥200", "money.amount=￥200")]
    [TestCase("send 500 usdt", "money.amount=500 usdt")]
    public void Finds_sums_of_money(string text, string expected) =>
        Assert.That(Detected.In(text, "money."), Is.EqualTo(new[] { expected }));

    [TestCase("日赚500")]
    [TestCase("月入30000元")]
    [TestCase("300元/天")]
    [TestCase("一天200块，日结300元每天")]
    [TestCase("earn $200 to $800")]
    [TestCase("$200 per day")]
    [TestCase("$35/hour")]
    public void Finds_incomes(string text) => Assert.That(Detected.In(text, "money.income"), Is.Not.Empty);

    [TestCase("20%/周", "20%")]
    [TestCase("日息2%", "2%")]
    [TestCase("2% daily", "2%")]
    [TestCase("年化收益率30%", "30%")]
    [TestCase("返利百分百，收益高达50％", "50％")]
    public void Finds_yields(string text, string expected) =>
        Assert.That(Detected.In(text, "money.rate"), Is.EqualTo(new[] { $"money.rate={expected}" }));

    [TestCase("年化3.5%")]
    [TestCase("打八折，省20%")]
    [TestCase("完成了50%")]
    [TestCase("battery 80%")]
    [TestCase("月租3000元/月")]
    [TestCase("2026年")]
    public void Leaves_other_shares_alone(string text) =>
        Assert.That(Detected.In(text, "money.").Where(static s => !s.StartsWith("money.amount", StringComparison.Ordinal)), Is.Empty);
}
