using System.Globalization;

namespace FraudGuard.Inspection.Detectors;

// Sums of money; incomes such as "日赚500" or "$200/day"; yields such as "20%/周" that no honest product pays.
internal sealed class MoneyDetector : ISignalDetector
{
    private const string Amount = "money.amount";
    private const string Income = "money.income";
    private const string Rate = "money.rate";

    private static readonly WordList CurrenciesBefore = new("hk$", "nt$", "us$", "s$", "a$", "c$", "usd", "rmb", "hkd", "twd", "gbp", "eur", "$", "£", "€", "¥", "₹");
    private static readonly WordList CurrenciesAfter = new("万元", "萬元", "千元", "百元", "元", "块", "塊", "万", "萬", "美元", "美金", "刀", "港币", "港幣", "台币", "台幣", "人民币", "usdt", "usd", "rmb", "dollars", "bucks", "pounds", "euros", "quid", "u", "k");

    private static readonly WordList EarnedBefore = new("日赚", "日賺", "日入", "日收入", "日薪", "月入", "月赚", "月賺", "月收入", "时薪", "時薪", "周入", "周赚", "日结", "每天赚", "一天赚", "每天能赚", "一天能赚", "每天可赚", "每日赚", "轻松赚", "日进", "月薪", "earn", "make", "earning", "making", "earn up to", "make up to");

    private const double LeastWeeklyPercent = 1;

    // With the least yield that is out of the ordinary for the period, in percent.
    private static readonly (string Word, double Least)[] PeriodsAfter =
    [
        ("每天", 0.1), ("一天", 0.1), ("/天", 0.1), ("/日", 0.1), ("每日", 0.1), ("per day", 0.1), ("a day", 0.1), ("/day", 0.1), ("daily", 0.1), ("every day", 0.1), ("each day", 0.1),
        ("每小时", 0.1), ("每小時", 0.1), ("/小时", 0.1), ("/小時", 0.1), ("一小时", 0.1), ("一小時", 0.1), ("per hour", 0.1), ("an hour", 0.1), ("/hour", 0.1), ("/hr", 0.1), ("hourly", 0.1),
        ("每周", 1), ("每週", 1), ("一周", 1), ("一週", 1), ("/周", 1), ("/週", 1), ("per week", 1), ("a week", 1), ("/week", 1), ("weekly", 1),
        ("每月", 2), ("一个月", 2), ("一個月", 2), ("/月", 2), ("per month", 2), ("a month", 2), ("/month", 2), ("monthly", 2),
        ("年化", 10), ("每年", 10), ("一年", 10), ("/年", 10), ("per year", 10), ("a year", 10), ("annually", 10), ("apy", 10), ("apr", 30),
    ];

    private static readonly WordList PeriodsAfterWords = new([.. PeriodsAfter.Select(static p => p.Word)]);

    private static readonly (string Word, double Least)[] PeriodsBefore =
    [
        ("日息", 0.1), ("日收益", 0.1), ("日化", 0.1), ("日利率", 0.1), ("每天收益", 0.1), ("每日收益", 0.1), ("日回报", 0.1), ("daily return", 0.1), ("daily returns", 0.1), ("daily profit", 0.1),
        ("周收益", 1), ("周息", 1), ("周化", 1), ("weekly return", 1), ("weekly returns", 1), ("月息", 2), ("月收益", 2), ("月化", 2), ("monthly return", 2), ("monthly returns", 2),
        ("年化收益", 10), ("年化", 10), ("年收益", 10), ("收益率", 10), ("回报率", 10), ("返利", 5), ("返佣", 5), ("佣金", 5), ("盈利", 10), ("收益", 10), ("利润", 10), ("returns of", 10), ("profit of", 10), ("return of", 10),
    ];

    private static readonly WordList PeriodsBeforeWords = new([.. PeriodsBefore.Select(static p => p.Word)]);

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!Digits.Occur(text)) return;
        for (var at = Digits.Next(text, 0); at < text.Length; at = Digits.Next(text, at))
        {
            var end = EndOfNumber(text, at);
            Look(text, at, end, ref signals);
            at = end;
        }
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int at)
    {
        for (at++; at < text.Length; at++)
        {
            if (AsciiForm.IsDigit(text[at])) continue;
            if (AsciiForm.Of(text[at]) is not ('.' or ',') || at + 1 == text.Length || !AsciiForm.IsDigit(text[at + 1])) break;
        }

        return at;
    }

    private static void Look(ReadOnlySpan<char> text, int start, int end, ref SignalCollector signals)
    {
        var before = text[..start];
        var after = text[end..];
        if (after.Length > 0 && AsciiForm.Of(after[0]) == '%')
        {
            if (IsRate(text[start..end], before, after[1..])) signals.Add(Rate, start, end + 1 - start);
            return;
        }

        var begin = start;
        var currency = Last(before, CurrenciesBefore);
        if (currency > 0) begin -= currency;
        else if ((currency = First(after, CurrenciesAfter)) > 0) end += currency;
        // A bare number needs three digits to be money: "月入5位数" is told by words, and "make 2 copies" isn't at all.
        var isMoney = currency > 0 || end - start >= 3;
        if (isMoney && IsEarned(text[..begin], out var earned)) signals.Add(Income, earned, end - earned);
        else if (currency == 0) return;
        else if (IsPaidByTheHour(text[end..])) signals.Add(Income, begin, end - begin);
        signals.Add(Amount, begin, end - begin);
    }

    private static bool IsEarned(ReadOnlySpan<char> before, out int start)
    {
        var trimmed = before.TrimEnd(" 约:：-~");
        if (AsciiForm.EndsWith(trimmed, "over")) trimmed = trimmed[..^4].TrimEnd();
        var word = EarnedBefore.IndexOfSuffix(trimmed);
        start = word < 0 ? 0 : trimmed.Length - EarnedBefore.LengthOf(word);
        return word >= 0;
    }

    // A period of a week or less: what is paid by the month or the year may well be rent or a salary.
    private static bool IsPaidByTheHour(ReadOnlySpan<char> after)
    {
        var period = PeriodsAfterWords.IndexOfPrefix(after.TrimStart(" +起"));
        return period >= 0 && PeriodsAfter[period].Least <= LeastWeeklyPercent;
    }

    private static bool IsRate(ReadOnlySpan<char> number, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        Span<char> plain = stackalloc char[16];
        if (number.Length > plain.Length) return true;
        for (var i = 0; i < number.Length; i++) plain[i] = AsciiForm.Of(number[i]);
        if (!double.TryParse(plain[..number.Length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var percent)) return false;
        after = after.TrimStart();
        var period = PeriodsAfterWords.IndexOfPrefix(after);
        if (period >= 0) return percent >= PeriodsAfter[period].Least;
        before = before.TrimEnd(" 约达高至:：-~可").TrimEnd("为是");
        period = PeriodsBeforeWords.IndexOfSuffix(before);
        return period >= 0 && percent >= PeriodsBefore[period].Least;
    }

    private static int Last(ReadOnlySpan<char> before, WordList words)
    {
        var trimmed = before.TrimEnd();
        var word = words.IndexOfSuffix(trimmed);
        return word < 0 ? 0 : before.Length - trimmed.Length + words.LengthOf(word);
    }

    private static int First(ReadOnlySpan<char> after, WordList words)
    {
        var trimmed = after.TrimStart();
        var word = words.IndexOfPrefix(trimmed);
        return word < 0 ? 0 : after.Length - trimmed.Length + words.LengthOf(word);
    }
}
