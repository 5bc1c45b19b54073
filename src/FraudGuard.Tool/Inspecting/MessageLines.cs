using System.Text;

namespace FraudGuard.Tool.Inspecting;

/// <summary>Messages, one a line.</summary>
internal static class MessageLines
{
    /// <exception cref="ToolException">The bytes aren't UTF-8; names the line.</exception>
    public static IEnumerable<(int Number, string Text)> Read(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        for (var number = 1; ReadLine(reader, name, number) is { } line; number++) yield return (number, line);
    }

    private static string? ReadLine(StreamReader reader, string name, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException e)
        {
            // The reader decodes ahead of the line it returns.
            throw new ToolException($"{name}: isn't valid UTF-8, at or after line {number}. Save it as UTF-8.", e);
        }
    }
}
