namespace FraudGuard.Guidance;

/// <summary>Reads a host's file, with the limits and errors of the guidance format.</summary>
internal static class GuidanceFile
{
    public static byte[] ReadAllBytes(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > GuidanceDocumentReader.MaxBytes)
            {
                throw Error(path, $"The file has {length} bytes; the limit is {GuidanceDocumentReader.MaxBytes}.",
                    "Split it into several files.", null);
            }
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Error(path, $"The file can't be read: {e.Message}", "Check the path and the permissions.", e);
        }
    }

    private static GuidanceFormatException Error(string path, string problem, string mend, Exception? inner) =>
        new([new(path, "$", 0, problem, mend)], inner);
}
