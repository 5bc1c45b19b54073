using System.Globalization;

namespace MessagePipeline;

/// <summary>How far a long file has been read, on standard error. Nothing for what is done at once.</summary>
/// <param name="length">The file's length in bytes.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressBar(long length, TimeProvider time)
{
    private const int Width = 30;
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly long _started = time.GetTimestamp();
    private long _drawn;

    /// <summary>Draws the bar when it is time to.</summary>
    /// <param name="offset">How many bytes are done.</param>
    public void Report(long offset)
    {
        if (length == 0 || time.GetElapsedTime(_started) < Delay) return;
        if (_drawn != 0 && time.GetElapsedTime(_drawn) < Interval) return;
        _drawn = time.GetTimestamp();
        var part = Math.Clamp((double)offset / length, 0, 1);
        var full = (int)(part * Width);
        Console.Error.Write(string.Create(
            CultureInfo.InvariantCulture, $"\r[{new string('#', full)}{new string('.', Width - full)}] {part * 100,3:0} %"));
    }

    /// <summary>Takes the bar away, so that other output can follow.</summary>
    public void Clear()
    {
        if (_drawn != 0) Console.Error.Write("\r\e[K");
    }
}
