using System.Globalization;

namespace FraudGuard.Tool.Guidance;

/// <summary>Times as people type them: 30m, 2h, 3d.</summary>
internal static class TimeAgo
{
    private const int MaxDays = 36500;

    /// <returns>The time, or <see langword="null"/> when the text is none.</returns>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        var days = text[^1] switch
        {
            'm' => count / (24.0 * 60),
            'h' => count / 24.0,
            'd' => (double?)count,
            _ => null,
        };
        return days <= MaxDays ? TimeSpan.FromDays(days.Value) : null;
    }
}
