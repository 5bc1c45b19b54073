using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Lexicons;

/// <summary>The sentences by which everybody knows a scam, short and alone, and everyday ones that look a little like them.</summary>
public class WellKnownMessagesTests
{
    private static readonly MessageInspector Inspector = new(LexiconSet.Create(BuiltInLexicons.All));

    [TestCase("妈，我换号码了，这是我的新号")]
    [TestCase("爸我手机摔坏了，这是我同学的号，先转我3000交学费")]
    [TestCase("验证码发我一下")]
    [TestCase("把刚收到的验证码发给我")]
    [TestCase("您的快递丢失，加QQ理赔")]
    [TestCase("我是公安局的，你涉嫌洗钱，把钱转到安全账户")]
    [TestCase("刷单日结，一单5元，加微信")]
    [TestCase("兼职刷单，在家可做")]
    [TestCase("跟着老师买，稳赚不赔")]
    [TestCase("恭喜您中奖了，点击链接领取奖金")]
    [TestCase("您的ETC已失效，请点击链接重新认证")]
    [TestCase("小王，我是李总，加我这个号，急用钱")]
    [TestCase("贷款已通过，需先交保证金")]
    [TestCase("账户被冻结，交解冻费才能提现")]
    [TestCase("开个屏幕共享我教你退款")]
    [TestCase("不要告诉家人，这是机密")]
    [TestCase("裸聊视频在我手里，不给钱就发你通讯录")]
    [TestCase("收卡，银行卡一张月租2000")]
    [TestCase("帮我买几张充值卡，密码拍给我")]
    [TestCase("助记词发我帮你恢复钱包")]
    [TestCase("Hi mum, this is my new number, my phone broke")]
    [TestCase("Read me the code you just received")]
    [TestCase("Send me the 6 digit code")]
    [TestCase("Your parcel is on hold, pay the fee at http://post.example/x")]
    [TestCase("Your bank account is suspended, click here to verify")]
    [TestCase("Congratulations you won the lottery, pay the release fee")]
    [TestCase("I'm your boss, buy 5 gift cards and send me the codes")]
    [TestCase("Guaranteed 20% weekly returns on crypto")]
    [TestCase("Earn $300 a day liking videos, message me on telegram")]
    [TestCase("Move your money to a safe account now")]
    [TestCase("IRS: pay now or be arrested")]
    [TestCase("Download AnyDesk so I can fix your computer")]
    [TestCase("Send bitcoin or I'll send your nudes to your contacts")]
    [TestCase("Give me your seed phrase to restore your wallet")]
    public void A_well_known_scam_is_warned_about(string text) =>
        Assert.That(Inspector.Inspect(text).Level, Is.GreaterThanOrEqualTo(RiskLevel.Medium));

    [TestCase("今晚吃什么")]
    [TestCase("验证码123456，请勿告知他人")]
    [TestCase("转你200，上次饭钱")]
    [TestCase("Your code is 123456. Don't share it.")]
    [TestCase("can you send me 20 for pizza")]
    [TestCase("dinner at 7?")]
    [TestCase("警方提醒：刷单就是诈骗")]
    [TestCase("妈我到学校了")]
    [TestCase("房租转你了")]
    [TestCase("meeting moved to 3pm")]
    public void An_everyday_message_is_not(string text) =>
        Assert.That(Inspector.Inspect(text).Level, Is.LessThan(RiskLevel.Medium));
}
