namespace FraudGuard.Tests.Inspection;

public class HandleDetectorTests
{
    [TestCase("加微信 abc_12345 详聊", "chat.handle=abc_12345")]
    [TestCase("V：wang8888", "")]
    [TestCase("vx：wang8888", "chat.handle=wang8888")]
    [TestCase("我的微信号是wxid_ab12", "chat.handle=wxid_ab12")]
    [TestCase("QQ群123456789", "chat.handle=123456789")]
    [TestCase("扣扣：12345678", "chat.handle=12345678")]
    [TestCase("telegram @some_one1", "chat.handle=some_one1")]
    [TestCase("Telegram: someone", "chat.handle=someone")]
    [TestCase("LINE ID: abcdef", "chat.handle=abcdef")]
    [TestCase("whatsapp +447700900123", "chat.handle=447700900123")]
    [TestCase("邀请码：8X2K", "chat.invite=8X2K")]
    [TestCase("referral code AB12CD", "chat.invite=AB12CD")]
    public void Finds_handles_and_invitations(string text, string expected) =>
        Assert.That(string.Join(' ', Detected.In(text, "chat.")), Is.EqualTo(expected));

    [TestCase("I sent you a wechat message yesterday")]
    [TestCase("we met online in 2024")]
    [TestCase("wait in line 12 please")]
    [TestCase("@someone look at this")]
    [TestCase("the deadline is 20241124")]
    [TestCase("用微信发我")]
    [TestCase("订单abc12345")]
    public void Leaves_other_words_alone(string text) => Assert.That(Detected.In(text, "chat."), Is.Empty);
}
