using System.CommandLine;
using System.Globalization;

namespace FraudGuard.Tool.Commands;

/// <summary><c>--lang</c>: the language of what people read.</summary>
internal static class CultureOption
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--lang") { Description = "zh-Hans, zh-Hant or en. The default is the system's.", HelpName = "TAG" };
        option.AcceptOnlyFromAmong("zh-Hans", "zh-Hant", "en");
        return option;
    }

    public static CultureInfo Of(ParseResult result, Option<string?> option) =>
        result.GetValue(option) is { } tag ? CultureInfo.GetCultureInfo(tag) : CultureInfo.CurrentUICulture;
}
