using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class SecretMaskerTests
{
    private const string Phrase = "abandon ability able about above absent absorb abstract absurd abuse access accident";

    // Passwords
    [TestCase("密码是abc123", "密码是******")]
    [TestCase("我的密碼：P@ssw0rd!，記住", "我的密碼：******，記住")]
    [TestCase("支付密码 123456", "支付密码 ******")]
    [TestCase("密码123456发给他了", "密码******发给他了")]
    [TestCase("password: hunter2", "password: ******")]
    [TestCase("Password is sunshine", "Password is ******")]
    [TestCase("pwd=\"s3cret\"", "pwd=\"******")]
    [TestCase("PIN: 4455", "PIN: ******")]
    [TestCase("口令：ａｂｃ１２３", "口令：******")]
    // One-time codes
    [TestCase("验证码 482913", "验证码 ******")]
    [TestCase("您的驗證碼為 48-29-13，請勿外洩", "您的驗證碼為 ******，請勿外洩")]
    [TestCase("【银行】482913是您的验证码，5分钟内有效", "【银行】******是您的验证码，5分钟内有效")]
    [TestCase("验证码：４８２９１３", "验证码：******")]
    [TestCase("验证码4 8 2 9 1 3", "验证码******")]
    [TestCase("Your verification code is 482913.", "Your verification code is ******.")]
    [TestCase("G-482913 is your Google verification code", "G-****** is your Google verification code")]
    [TestCase("OTP 7391", "OTP ******")]
    // Cards
    [TestCase("卡 4111111111111111 已扣款", "卡 ************1111 已扣款")]
    [TestCase("4111 1111 1111 1111", "**** **** **** 1111")]
    [TestCase("4111-1111-1111-1111", "****-****-****-1111")]
    [TestCase("４１１１１１１１１１１１１１１１", "************１１１１")]
    [TestCase("4111\u200b1111\u200b1111\u200b1111", "****\u200b****\u200b****\u200b1111")]
    [TestCase("378282246310005", "***********0005")]
    [TestCase("4111 1111 1111 1111 123", "**** **** **** 1111 123")]
    [TestCase("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "* * * * * * * * * * * * 1 1 1 1")]
    [TestCase("CVV 123", "CVV ******")]
    [TestCase("安全码：789", "安全码：******")]
    [TestCase("银行卡号：621700001234567", "银行卡号：***********4567")]
    [TestCase("account number: 0123 4567 89", "account number: **** **67 89")]
    [TestCase("IBAN DE89 3704 0044 0532 0130 00", "IBAN **** **** **** **** **30 00")]
    // Identity documents
    [TestCase("110101199003074514", "**************4514")]
    [TestCase("身份证11010119900307451X谢谢", "身份证**************451X谢谢")]
    [TestCase("110101 19900307 4514", "****** ******** 4514")]
    [TestCase("身份证号：110101900307451", "身份证号：***********7451")]
    [TestCase("A123456789", "******6789")]
    [TestCase("HKID A123456(7)", "HKID ****456(7)")]
    [TestCase("NRIC S1234567D", "NRIC *****567D")]
    [TestCase("SSN 123-45-6789", "SSN ***-**-6789")]
    [TestCase("护照号 E12345678", "护照号 *****5678")]
    [TestCase("900101-1234567", "******-***4567")]
    // Keys
    [TestCase("助记词：" + Phrase, "助记词：******")]
    [TestCase("my seed phrase is " + Phrase + ".", "my seed phrase is ******.")]
    [TestCase(Phrase, "******")]
    [TestCase("1. abandon 2. ability 3. able 4. about 5. above 6. absent 7. absorb 8. abstract 9. absurd 10. abuse 11. access 12. accident", "******")]
    [TestCase("key 0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318", "key ******")]
    [TestCase("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ", "******")]
    [TestCase("otpauth://totp/x?secret=JBSWY3DPEHPK3PXPJBSW", "otpauth://totp/x?secret=******")]
    public void Secrets_are_covered(string text, string expected) => Assert.That(SecretMasker.Mask(text), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("他说先转 5000 元，再转 12800.50 元")]
    [TestCase("电话 13812345678，时间 2026-11-24 03:06:35")]
    [TestCase("2026-11-24 03 06 35 2026")]
    [TestCase("+852 1234 5678")]
    [TestCase("订单 4200001234202611241234567890")]
    [TestCase("1732400000000")]
    [TestCase("I told him that I could not pay because the bank would not let me send any more money this week")]
    [TestCase("https://example.invalid/a/b?c=12345")]
    [TestCase("忘记密码了怎么办")]
    [TestCase("不要告诉任何人验证码")]
    [TestCase("4111111111111112")]
    [TestCase("😀 \ud83d 半个")]
    public void What_is_no_secret_stays(string text) => Assert.That(SecretMasker.Mask(text), Is.EqualTo(text));

    [Test]
    public void What_police_need_is_kept_when_asked_for()
    {
        const string hash = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
        string text = $"收款账号 4111 1111 1111 1111，我的卡 5500005555555559，交易 {hash}";
        Assert.That(SecretMasker.Mask(text, ["4111111111111111", hash]), Is.EqualTo($"收款账号 4111 1111 1111 1111，我的卡 ************5559，交易 {hash}"));
    }

    [Test]
    public void Keeping_never_uncovers_a_password_or_a_code()
    {
        Assert.That(SecretMasker.Mask("密码是 123456789", ["123456789"]), Is.EqualTo("密码是 ******"));
        Assert.That(SecretMasker.Mask("验证码 12345678", ["12345678"]), Is.EqualTo("验证码 ******"));
        Assert.That(SecretMasker.Mask("110101199003074514", ["110101199003074514"]), Is.EqualTo("**************4514"));
    }

    [TestCase("6217 0000 0000 4321", "**** **** **** 4321")]
    [TestCase("user@example.invalid", "****@*******.***alid")]
    [TestCase("1234567", "***4567")]
    [TestCase("123456", "******")]
    [TestCase("", "******")]
    public void Accounts_keep_their_last_four(string account, string expected) => Assert.That(SecretMasker.MaskAccount(account), Is.EqualTo(expected));

    [Test]
    public void Masking_twice_is_masking_once_wherever_the_secret_stands()
    {
        string[] secrets = ["密码是abc123", "验证码 482913", "4111 1111 1111 1111", "110101199003074514", Phrase, "SSN 123-45-6789", "卡号：62170000123456789"];
        string[] around = ["", "你好，", " x ", "\n", "！😀"];
        foreach (string secret in secrets)
        {
            foreach (string before in around)
            {
                foreach (string after in around)
                {
                    string once = SecretMasker.Mask(before + secret + after);
                    Assert.That(once, Does.Contain("*"), before + secret + after);
                    Assert.That(SecretMasker.Mask(once), Is.EqualTo(once));
                }
            }
        }
    }

    [Test]
    public void Every_card_number_with_a_right_check_digit_is_covered()
    {
        var random = new Random(13);
        for (int i = 0; i < 5_000; i++)
        {
            string number = random.Next(2, 10) + string.Concat(Enumerable.Range(0, random.Next(11, 18)).Select(_ => random.Next(10)));
            string card = Enumerable.Range(0, 10).Select(check => number + check).Single(IsLuhn);
            Assert.That(SecretMasker.Mask($"到{card}了"), Is.EqualTo($"到{new string('*', card.Length - 4)}{card[^4..]}了"));
        }
    }

    [Test]
    public void Long_hostile_texts_are_masked_like_short_ones()
    {
        // Each of these would keep a backtracking expression busy for hours if its cost grew fast with the text.
        string[] pieces = ["1 ", "11111111", "abc ", "password ", "密码 ", "验证码 ", "a1", "身份证 ", "DE89 3704 ", "seed phrase ", "0x", "-"];
        foreach (string piece in pieces)
        {
            string once = SecretMasker.Mask(string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length)) + " 验证码 482913");
            Assert.That(once, Does.Not.Contain("482913"), piece);
        }
    }

    private static bool IsLuhn(string digits) => digits.Reverse().Select(static (digit, i) => (digit - '0') * (i % 2 + 1)).Sum(static value => value / 10 + value % 10) % 10 == 0;
}
