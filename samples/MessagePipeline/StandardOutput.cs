using Microsoft.Win32.SafeHandles;

namespace MessagePipeline;

/// <summary>Standard output as bytes.</summary>
internal static class StandardOutput
{
    /// <remarks>
    /// The console's own stream hides that the other end of a pipe has gone, and the pipeline would work on for nobody;
    /// a file stream says so. A file stream in turn keeps its own position in a file that others may be writing to
    /// (<c>&gt;file 2&gt;&amp;1</c>), so files and Windows stay with the console's stream.
    /// </remarks>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
