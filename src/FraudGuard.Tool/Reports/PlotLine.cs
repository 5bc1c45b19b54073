namespace FraudGuard.Tool.Reports;

/// <summary>One curve of a plot.</summary>
internal sealed record PlotLine(string Name, IReadOnlyList<(double X, double Y)> Points);
