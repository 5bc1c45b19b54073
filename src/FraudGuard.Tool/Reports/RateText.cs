using System.Globalization;
using FraudGuard.Tool.Evaluation;

namespace FraudGuard.Tool.Reports;

/// <summary>Numbers as people read them.</summary>
internal static class RateText
{
    private const string Nothing = "–";

    /// <summary>A rate with its count and interval. No-break spaces: what wraps should wrap before the interval.</summary>
    public static string Full(Proportion proportion) => proportion.Rate is { } rate
        ? $"{Percent(rate)}\u00A0{proportion.Count}/{proportion.Total} [{Points(proportion.Low!.Value)}–{Points(proportion.High!.Value)}]"
        : Nothing;

    /// <summary>A rate alone.</summary>
    public static string Short(Proportion? proportion) => proportion?.Rate is { } rate ? Percent(rate) : Nothing;

    public static string Percent(double share) => $"{Points(share)}\u00A0%";

    public static string Score(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Both ends of a band of scores.</summary>
    public static string Band(ScoreBand band) => string.Create(CultureInfo.InvariantCulture, $"{band.From:0.00}–{band.To:0.00}");

    public static string Weight(double value) => value.ToString("+0.00;−0.00;0", CultureInfo.InvariantCulture);

    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Points(double share) =>
        (100 * share).ToString(share is > 0 and < 0.01 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
