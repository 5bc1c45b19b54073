namespace FraudGuard.Evidence;

/// <summary>Reads the files that are built into the library.</summary>
internal static class EmbeddedResource
{
    public static byte[] ReadAllBytes(string name)
    {
        using Stream stream = typeof(EmbeddedResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource \"{name}\".");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
