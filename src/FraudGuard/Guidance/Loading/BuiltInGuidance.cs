namespace FraudGuard.Guidance;

/// <summary>Reads the resources embedded in the assembly.</summary>
internal static class BuiltInGuidance
{
    // Labels and categories first: the other files are checked against them.
    private static readonly string[] s_files =
        ["labels.json", "categories.json", "channels.json", "steps.json", "warnings.json", "training.json"];

    public static GuidanceCatalogBuilder CreateBuilder()
    {
        var builder = new GuidanceCatalogBuilder();
        foreach (var file in s_files)
        {
            using var stream = typeof(BuiltInGuidance).Assembly.GetManifestResourceStream("FraudGuard.Guidance." + file)
                ?? throw new InvalidOperationException($"The resource '{file}' is missing from the assembly.");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            builder.AddJson(bytes, file);
        }
        return builder;
    }
}
