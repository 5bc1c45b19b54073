using System.Globalization;

namespace FraudGuard.Tool.Reports;

/// <summary>One axis of a plot of shares: from where to where, and what is marked.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="IsLogarithmic">Whether equal distances mean equal ratios.</param>
/// <param name="Ticks">The marked shares, rising; the first and the last are the axis's ends.</param>
internal sealed record PlotAxis(string Title, bool IsLogarithmic, IReadOnlyList<double> Ticks)
{
    public static PlotAxis Linear(string title) => new(title, false, [0, 0.25, 0.5, 0.75, 1]);

    /// <summary>From a hundredth of a percent on: where false alarms are to be had that a host can live with.</summary>
    public static PlotAxis Logarithmic(string title) => new(title, true, [0.0001, 0.001, 0.01, 0.1, 1]);

    /// <summary>Where a share lies on the axis, from 0 to 1; what is off the axis lies at its end.</summary>
    public double Place(double share)
    {
        var clamped = Math.Clamp(share, Ticks[0], Ticks[^1]);
        return IsLogarithmic
            ? Math.Log(clamped / Ticks[0]) / Math.Log(Ticks[^1] / Ticks[0])
            : (clamped - Ticks[0]) / (Ticks[^1] - Ticks[0]);
    }

    public static string Label(double tick) => (100 * tick).ToString("0.##", CultureInfo.InvariantCulture) + "\u00A0%";
}
