using System.Globalization;
using System.Net;
using System.Text;

namespace FraudGuard.Tool.Reports;

/// <summary>
/// Draws curves of shares as SVG that takes its colours from the page, so that it is right in light and in dark. Lines differ
/// in their dashes, too: colour alone is not for everyone.
/// </summary>
internal static class SvgPlot
{
    private const int Width = 520;
    private const int Height = 400;
    private const int Left = 64;
    private const int Right = 32;
    private const int Top = 16;
    private const int Bottom = 56;
    private const double Closest = 0.5;

    private static readonly string[] Dashes = ["", "7 4", "2 4", "10 3 2 3"];

    public static string Draw(string id, string title, string description, PlotAxis x, PlotAxis y, IReadOnlyList<PlotLine> lines, bool legendAtLeft = false)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" class=\"plot\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encode(title)}</title><desc id=\"{id}-desc\">{Encode(description)}</desc>\n");
        DrawAxes(svg, x, y);
        for (var i = 0; i < lines.Count; i++) DrawLine(svg, x, y, lines[i], i);
        DrawLegend(svg, lines, legendAtLeft ? Left + 16 : Width - 130);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawAxes(StringBuilder svg, PlotAxis x, PlotAxis y)
    {
        foreach (var tick in x.Ticks)
        {
            var at = X(x, tick);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{at} {Top}V{Height - Bottom}\"/><text class=\"tick\" x=\"{at}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{PlotAxis.Label(tick)}</text>\n");
        }

        foreach (var tick in y.Ticks)
        {
            var at = Y(y, tick);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left} {at}H{Width - Right}\"/><text class=\"tick\" x=\"{Left - 8}\" y=\"{at + 4}\" text-anchor=\"end\">{PlotAxis.Label(tick)}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">{Encode(x.Title)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" transform=\"translate(14 {(Top + Height - Bottom) / 2}) rotate(-90)\" text-anchor=\"middle\">{Encode(y.Title)}</text>\n");
    }

    private static void DrawLine(StringBuilder svg, PlotAxis x, PlotAxis y, PlotLine line, int index)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line line-{index}\"{Dash(index)} d=\"");
        var (lastX, lastY) = (double.NaN, double.NaN);
        for (var i = 0; i < line.Points.Count; i++)
        {
            var (px, py) = (X(x, line.Points[i].X), Y(y, line.Points[i].Y));
            // Points that would fall on one another on paper are one.
            var isNear = Math.Abs(px - lastX) < Closest && Math.Abs(py - lastY) < Closest;
            if (isNear && i < line.Points.Count - 1) continue;
            svg.Append(CultureInfo.InvariantCulture, $"{(double.IsNaN(lastX) ? 'M' : 'L')}{px} {py}");
            (lastX, lastY) = (px, py);
        }

        svg.Append("\"/>\n");
    }

    private static void DrawLegend(StringBuilder svg, IReadOnlyList<PlotLine> lines, int left)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var at = Height - Bottom - 20 * (lines.Count - i) + 4;
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line line-{i}\"{Dash(i)} d=\"M{left} {at - 4}h28\"/><text class=\"tick\" x=\"{left + 36}\" y=\"{at}\">{Encode(lines[i].Name)}</text>\n");
        }
    }

    private static string Dash(int index) => Dashes[index % Dashes.Length] is { Length: > 0 } dash ? $" stroke-dasharray=\"{dash}\"" : "";

    private static double X(PlotAxis axis, double share) => Math.Round(Left + axis.Place(share) * (Width - Left - Right), 1);

    private static double Y(PlotAxis axis, double share) => Math.Round(Height - Bottom - axis.Place(share) * (Height - Top - Bottom), 1);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
