using FraudGuard.Guidance;

namespace FraudGuard.Warnings;

/// <summary>What is said about one content: what was recognised, why it matters, and what to do.</summary>
internal sealed record OutgoingWords(string ActionId, string GuidanceTopic, LocalizedText Title, LocalizedText Why, LocalizedText Action)
{
    public static LocalizedText ConfirmQuestion { get; } = Text("还要发送吗？", "還要送出嗎？", "Do you still want to send it?");

    public static LocalizedText HoldNotice { get; } = Text(
        "这条消息还没有发出。先换一种方式找本人核实，再决定要不要发。",
        "這則訊息還沒有送出。先換一種方式找本人確認，再決定要不要送出。",
        "This message has not been sent. Check with the person another way first, then decide.");

    public static LocalizedText Cancel { get; } = Text("不发了", "不送了", "Don’t send");

    public static LocalizedText Send { get; } = Text("仍要发送", "仍要送出", "Send anyway");

    public static LocalizedText VerifyElsewhere { get; } = Text(
        "拨打您原来就有的号码，或者当面问一声",
        "撥打您原本就有的號碼，或者當面問一聲",
        "Call a number you already had, or ask face to face");

    public static LocalizedText GetHelp { get; } = Text(
        "已经付款，或给了资料？看看现在该怎么做",
        "已經付款，或給了資料？看看現在該怎麼做",
        "Already paid or shared something? See what to do now");

    public static OutgoingWords Of(SensitiveContent content) => content switch
    {
        SensitiveContent.SeedPhrase => SeedPhrase,
        SensitiveContent.OneTimeCode => OneTimeCode,
        SensitiveContent.Password => Password,
        SensitiveContent.ScreenSharing => ScreenSharing,
        SensitiveContent.Payment => Payment,
        SensitiveContent.CardNumber => CardNumber,
        SensitiveContent.IdentityNumber => IdentityNumber,
        _ => throw new ArgumentOutOfRangeException(nameof(content), content, "There are no words for this content."),
    };

    private static OutgoingWords SeedPhrase { get; } = new(
        "do-not-share", ScamCategory.CryptoTheft,
        Text("这里面像是有助记词或私钥", "這裡面像是有助記詞或私鑰", "This looks like a seed phrase or private key"),
        Text(
            "谁拿到它，谁就能转走钱包里的所有资产，而且几乎追不回来。没有哪家平台或客服需要它。",
            "誰拿到它，誰就能轉走錢包裡的所有資產，而且幾乎追不回來。沒有哪個平台或客服需要它。",
            "Whoever has it can empty the wallet, and that can hardly ever be undone. No platform and no support team needs it."),
        Text(
            "不要发给任何人，也不要输入到别人发来的网页里",
            "不要傳給任何人，也不要輸入到別人傳來的網頁裡",
            "Don’t send it to anyone, and don’t type it into a page someone sent you"));

    private static OutgoingWords OneTimeCode { get; } = new(
        "do-not-share", ScamCategory.IdentityTheft,
        Text("这里面像是有验证码", "這裡面像是有驗證碼", "This looks like a one-time code"),
        Text(
            "拿到验证码的人可以登录您的账号、转走您的钱。银行、平台和公安都不会向您要验证码。",
            "拿到驗證碼的人可以登入您的帳號、轉走您的錢。銀行、平台和警察都不會跟您要驗證碼。",
            "Whoever has the code can sign in as you or move your money. Banks, platforms and the police never ask for it."),
        Text(
            "验证码不要告诉任何人，不管对方说自己是谁",
            "驗證碼不要告訴任何人，不管對方說自己是誰",
            "Don’t give the code to anyone, whoever they say they are"));

    private static OutgoingWords Password { get; } = new(
        "do-not-share", ScamCategory.IdentityTheft,
        Text("这里面像是有密码", "這裡面像是有密碼", "This looks like a password"),
        Text(
            "知道密码的人可以进入您的账号。真正的客服和工作人员不会问您的密码。",
            "知道密碼的人可以進入您的帳號。真正的客服和工作人員不會問您的密碼。",
            "Whoever knows it can get into your account. Real staff never ask for your password."),
        Text(
            "不要发密码；已经告诉过别人的，现在就改掉",
            "不要傳密碼；已經告訴過別人的，現在就改掉",
            "Don’t send a password; if someone already has it, change it now"));

    private static OutgoingWords ScreenSharing { get; } = new(
        "do-not-share", ScamCategory.RemoteAccess,
        Text("您正要让对方看到或控制您的屏幕", "您正要讓對方看到或控制您的螢幕", "You are about to let someone see or control your screen"),
        Text(
            "对方会看到您的密码、验证码和余额，还可能替您操作转账。真正的客服、银行和公安不会要您共享屏幕。",
            "對方會看到您的密碼、驗證碼和餘額，還可能替您操作轉帳。真正的客服、銀行和警察不會要您分享螢幕。",
            "They would see your passwords, codes and balances, and could move money for you. Real support, banks and the police don’t ask for that."),
        Text(
            "不要共享屏幕，也不要装对方让您装的软件；已经开了就马上关掉、断网",
            "不要分享螢幕，也不要裝對方要您裝的軟體；已經開了就馬上關掉、斷網",
            "Don’t share the screen or install what they ask for; if it is already on, close it and go offline"));

    private static OutgoingWords Payment { get; } = new(
        "do-not-pay", ScamCategory.OtherScam,
        Text("您正要答应付钱", "您正要答應付錢", "You are about to agree to pay"),
        Text(
            "先交保证金、手续费、垫付款，或者把钱转到“安全账户”，都是骗局里常见的一步。钱转出去以后很难拿回来。",
            "先繳保證金、手續費、代墊款，或者把錢轉到「安全帳戶」，都是詐騙裡常見的一步。錢轉出去以後很難拿回來。",
            "Deposits, fees, paying in advance or moving money to a “safe account” are common steps of a scam. Money that is sent is hard to get back."),
        Text(
            "先不要转；等您核实清楚了再说，不用怕耽误",
            "先不要轉；等您確認清楚了再說，不用怕耽誤",
            "Don’t pay yet; it can wait until you have checked"));

    private static OutgoingWords CardNumber { get; } = new(
        "do-not-share", ScamCategory.IdentityTheft,
        Text("这里面像是有银行卡信息", "這裡面像是有銀行卡資料", "This looks like bank card details"),
        Text(
            "卡号、有效期和安全码合在一起，就可能被人盗刷。",
            "卡號、有效期限和安全碼合在一起，就可能被人盜刷。",
            "The number, date and security code together can be enough to charge your card."),
        Text(
            "不要在聊天里发银行卡信息；要付款，就在您自己打开的官方应用里付",
            "不要在聊天裡傳銀行卡資料；要付款，就在您自己打開的官方App裡付",
            "Don’t send card details in a chat; pay only in an official app you opened yourself"));

    private static OutgoingWords IdentityNumber { get; } = new(
        "do-not-share", ScamCategory.IdentityTheft,
        Text("这里面像是有证件号码", "這裡面像是有證件號碼", "This looks like an identity number"),
        Text(
            "证件号码可能被人拿去冒名开户、贷款。",
            "證件號碼可能被人拿去冒名開戶、貸款。",
            "With it someone could open accounts or take out loans in your name."),
        Text(
            "先弄清楚对方是谁、要来做什么，再决定给不给",
            "先弄清楚對方是誰、要來做什麼，再決定給不給",
            "First find out who is asking and what for, then decide"));

    private static LocalizedText Text(string simplified, string traditional, string english) => LocalizedText.Create(
        (GuidanceLanguage.SimplifiedChinese, simplified), (GuidanceLanguage.TraditionalChinese, traditional), (GuidanceLanguage.English, english));
}
