using System.Text;

namespace FraudGuard.Tool.Output;

/// <summary>Files a command writes: whole or not at all.</summary>
internal static class FileOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteTextAsync(string path, string text, CancellationToken cancellationToken) =>
        await WriteAsync(path, stream => stream.WriteAsync(Utf8.GetBytes(text), cancellationToken).AsTask());

    /// <summary>Writes beside the target first, so that a failure leaves neither half a file nor the old one lost.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (Directory.Exists(path)) throw new ToolException($"{path}: is a directory. Name a file in it.");
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite)) await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
