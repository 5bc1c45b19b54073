using System.Text.RegularExpressions;

namespace FraudGuard.Evidence;

/// <summary>What secrets look like, in text whose digits and Latin letters have been made plain ASCII.</summary>
internal static partial class SecretPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string CodeCue =
        "(?:验证码|驗證碼|校验码|校驗碼|动态码|動態碼|动态密码|動態密碼|动态口令|激活码|授权码|授權碼|认证码|認證碼|确认码|確認碼"
        + "|\\bOTP\\b|\\bTAC\\b|one[- ]time (?:pass)?(?:code|word)|(?:verification|security|authentication|authorization|confirmation|login|access|passcode|sms) code|\\bcode\\b)";

    // Everyday English that recovery phrases never contain, because the words of BIP-39 are chosen without them.
    private static readonly string[] s_notInRecoveryPhrases =
        ["the", "and", "for", "was", "are", "not", "but", "had", "has", "his", "her", "him", "she", "they", "from", "were", "been", "our", "who", "which", "would", "could", "them", "then", "when", "what", "your", "said", "did", "told", "get", "got", "how", "any", "than", "into", "also", "because"];

    public static List<SecretRange> Find(string text)
    {
        var found = new List<SecretRange>();
        Add(found, PasswordWithSign().Matches(text), showEnd: false);
        Add(found, PasswordWithoutSign().Matches(text), showEnd: false);
        Add(found, CodeAfterCue().Matches(text), showEnd: false);
        Add(found, CodeBeforeCue().Matches(text), showEnd: false);
        Add(found, CardVerification().Matches(text), showEnd: false);
        Add(found, RecoveryPhraseAfterCue().Matches(text), showEnd: false);
        foreach (Match match in ManyShortWords().Matches(text))
        {
            if (!Words().Matches(match.Value).Any(static word => s_notInRecoveryPhrases.Contains(word.Value, StringComparer.OrdinalIgnoreCase)))
                found.Add(new SecretRange(match.Index, match.Length, ShowEnd: false));
        }

        // A transaction hash has the same form as a private key, so this alone of the keys may be kept.
        Add(found, PrivateKeyHex().Matches(text), showEnd: false, mayBeKept: true);
        Add(found, PrivateKeyBase58().Matches(text), showEnd: false);
        Add(found, AuthenticatorSecret().Matches(text), showEnd: false);
        Add(found, IdentityAfterCue().Matches(text), showEnd: true);
        Add(found, ChineseIdentity().Matches(text), showEnd: true);
        Add(found, OtherIdentity().Matches(text), showEnd: true);
        Add(found, AccountAfterCue().Matches(text), showEnd: true, mayBeKept: true);
        Add(found, Iban().Matches(text).Where(static match => HasIbanCheck(match.Value)), showEnd: true, mayBeKept: true);
        foreach (Match row in DigitGroups().Matches(text))
            AddCards(found, row);
        return found;
    }

    private static void Add(List<SecretRange> found, IEnumerable<Match> matches, bool showEnd, bool mayBeKept = false)
    {
        foreach (Match match in matches)
        {
            Group secret = match.Groups["secret"];
            if (secret.Length > 0)
                found.Add(new SecretRange(secret.Index, secret.Length, showEnd) { MayBeKept = mayBeKept });
        }
    }

    /// <summary>Looks in a row of digit groups for card numbers: whole groups that together pass the check digit.</summary>
    private static void AddCards(List<SecretRange> found, Match row)
    {
        Match[] groups = [.. Digits().Matches(row.Value).Cast<Match>()];
        for (int first = 0; first < groups.Length; first++)
        {
            string number = "";
            for (int last = first; last < groups.Length && number.Length < 19; last++)
            {
                number += groups[last].Value;
                if (number.Length is < 13 or > 19 || number[0] is '0' or '1' || !IsGroupedLikeCard(groups.AsSpan(first..(last + 1))) || !HasLuhnCheck(number))
                    continue;
                int start = row.Index + groups[first].Index;
                int end = row.Index + groups[last].Index + groups[last].Length;
                found.Add(new SecretRange(start, end - start, ShowEnd: true) { MayBeKept = true });
            }
        }
    }

    // Cards are written in groups of four or more, or digit by digit; dates and times are not.
    private static bool IsGroupedLikeCard(ReadOnlySpan<Match> groups)
    {
        bool single = true;
        bool wide = true;
        for (int i = 0; i < groups.Length; i++)
        {
            single &= groups[i].Length == 1;
            wide &= groups[i].Length >= 4 || i == groups.Length - 1;
        }

        return single || wide;
    }

    private static bool HasLuhnCheck(string number)
    {
        int sum = 0;
        for (int i = 0; i < number.Length; i++)
        {
            int digit = number[number.Length - 1 - i] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool HasIbanCheck(string text)
    {
        string iban = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        int remainder = 0;
        foreach (char c in iban[4..] + iban[..4])
        {
            int value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }

        return remainder == 1;
    }

    [GeneratedRegex("""(?:密码|密碼|口令|passwords?|passcode|passwd|passphrase|pwd|\bPIN(?: code)?)\s{0,3}(?:是|为|為|:|=|-|\bis\b|\bwas\b)\s{0,3}["'“”「‘]?(?<secret>[!-~]{3,64})""", Options)]
    private static partial Regex PasswordWithSign();

    [GeneratedRegex("""(?:密码|密碼|口令|passwords?|passcode|passwd|passphrase|pwd|\bPIN)\s{0,3}["'“”「‘]?(?<secret>(?=[!-~]{0,20}[0-9])[!-~]{4,64})""", Options)]
    private static partial Regex PasswordWithoutSign();

    [GeneratedRegex(CodeCue + """[^0-9\n]{0,20}?(?<secret>(?:[A-Z]-)?[0-9](?:[ -]?[0-9]){3,7})(?![0-9])""", Options)]
    private static partial Regex CodeAfterCue();

    [GeneratedRegex("""(?<![0-9])(?<secret>[0-9](?:[ -]?[0-9]){3,7})(?![0-9])[^0-9\n]{0,12}?(?:是|为|為|\bis\b)[^0-9\n]{0,24}?""" + CodeCue, Options)]
    private static partial Regex CodeBeforeCue();

    [GeneratedRegex("""(?:\bCV[VCN]2?\b|安全码|安全碼)[^0-9\n]{0,8}(?<secret>[0-9]{3,4})(?![0-9])""", Options)]
    private static partial Regex CardVerification();

    [GeneratedRegex("""(?:助记词|助記詞|恢复短语|恢復短語|种子短语|種子短語|(?:seed|recovery|secret|backup) (?:phrase|words)|mnemonic(?: phrase)?)[^\n]{0,12}?[:是\s](?:is\s)?\s{0,4}(?<secret>(?:(?:[0-9]{1,2}[.)、]\s{0,2})?[a-z]{3,8}(?:[\s,;、]{1,4}|\b)){3,24}|(?:\p{IsCJKUnifiedIdeographs}[\s,、]{0,3}){12,24})""", Options)]
    private static partial Regex RecoveryPhraseAfterCue();

    [GeneratedRegex("""(?<![a-z])(?:(?:[0-9]{1,2}[.)、]\s{0,2})?[a-z]{3,8}[\s,;、]{1,4}){11,}(?:[0-9]{1,2}[.)、]\s{0,2})?[a-z]{3,8}(?![a-z])""", Options)]
    private static partial Regex ManyShortWords();

    [GeneratedRegex("[a-z]+", Options)]
    private static partial Regex Words();

    [GeneratedRegex("(?<![0-9a-z])(?<secret>(?:0x)?[0-9a-f]{64})(?![0-9a-z])", Options)]
    private static partial Regex PrivateKeyHex();

    [GeneratedRegex("(?<![0-9A-Za-z])(?<secret>[5KL][1-9A-HJ-NP-Za-km-z]{50,51}|[xyzt]prv[1-9A-HJ-NP-Za-km-z]{50,120})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKeyBase58();

    [GeneratedRegex("""(?:otpauth://[^\s?]{0,200}\?[^\s]{0,200}?secret=|(?:2FA|authenticator) (?:key|secret)[^0-9a-z\n]{0,6})(?<secret>[A-Z2-7]{16,128})""", Options)]
    private static partial Regex AuthenticatorSecret();

    [GeneratedRegex("""(?:身份证|身分證|证件|證件|护照|護照|社保|社會安全|passport|\bID (?:card|number|no\b)|national ID|identity (?:card|number)|\bSSN\b|social security|aadhaar|\bPAN\b|my ?number|マイナンバー|주민등록번호|\bNRIC\b|\bHKID\b|licen[cs]e)[^0-9A-Z\n]{0,8}(?:card|number|no\.?|号码|號碼|号|號|num)?[^0-9A-Z\n]{0,6}(?:number|no\.?|is)?[^0-9A-Z\n]{0,4}(?<secret>[A-Z]{0,5}[0-9](?:[ ()-]?[0-9A-Z]){5,20}\)?)""", Options)]
    private static partial Regex IdentityAfterCue();

    [GeneratedRegex("(?<![0-9A-Z])(?<secret>[1-9][0-9]{5}[ -]?(?:18|19|20)[0-9]{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[ -]?[0-9X])(?![0-9A-Z])", Options)]
    private static partial Regex ChineseIdentity();

    // In order: Taiwan, Hong Kong and Macao, Singapore, United States, Korea, Malaysia.
    [GeneratedRegex("""(?<![0-9A-Z-])(?<secret>[A-Z][1289][0-9]{8}|[A-Z]{1,2}[0-9]{6}\([0-9A]\)|[157][0-9]{6}\([0-9]\)|[STFGM][0-9]{7}[A-Z]|[0-9]{3}-[0-9]{2}-[0-9]{4}|[0-9]{6}-[1-8][0-9]{6}|[0-9]{6}-[0-9]{2}-[0-9]{4})(?![0-9A-Z-])""", Options)]
    private static partial Regex OtherIdentity();

    [GeneratedRegex("""(?:卡号|卡號|账号|賬號|帳號|账户|帳戶|賬戶|户口|戶口|\baccount|\bacct|\bcard)[^0-9A-Z\n]{0,6}(?:number|no\.?|num)?[^0-9A-Z\n]{0,6}(?:is)?[^0-9A-Z\n]{0,4}(?<secret>[A-Z]{0,4}[0-9](?:[ -]?[0-9]){6,32})""", Options)]
    private static partial Regex AccountAfterCue();

    [GeneratedRegex("(?<![0-9A-Z])(?<secret>[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,4})?)(?![0-9A-Z])", Options)]
    private static partial Regex Iban();

    [GeneratedRegex("(?<![0-9])[0-9](?:[ -]{0,2}[0-9]){12,}(?![0-9])", Options)]
    private static partial Regex DigitGroups();

    [GeneratedRegex("[0-9]+", Options)]
    private static partial Regex Digits();
}
