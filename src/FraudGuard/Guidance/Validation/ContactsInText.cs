using System.Text.RegularExpressions;

namespace FraudGuard.Guidance;

/// <summary>Finds what looks like a phone number or a site in running text.</summary>
internal static partial class ContactsInText
{
    private const int FewestDigits = 3;

    /// <summary>Digits of everything that reads like a phone number; sums of money, times and shares do not.</summary>
    public static IEnumerable<string> Phones(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = Digits(match.Value);
            if (digits.Length >= FewestDigits) yield return digits;
        }
    }

    /// <summary>Host names, without <c>www.</c></summary>
    public static IEnumerable<string> Hosts(string text) =>
        Host().Matches(text).Select(static m => WithoutWww(m.Value.ToLowerInvariant()));

    public static string Digits(string value) => new([.. value.Where(char.IsAsciiDigit)]);

    public static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    [GeneratedRegex(@"(?<![\d$£€¥₩.,-])\d(?:[ -]?\d)*(?![\d,.]*\d)(?!\s?(?:元|万|萬|块|塊|%|％|小时|小時|分钟|分鐘|天|个|個|days?\b|hours?\b|minutes?\b|months?\b|yuan\b|dollars?\b|won\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
