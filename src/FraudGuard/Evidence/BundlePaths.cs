namespace FraudGuard.Evidence;

/// <summary>The names of a bundle's own files.</summary>
internal static class BundlePaths
{
    public const string Manifest = "manifest.json";
    public const string Seal = "seal.json";
    public const string Signature = "signature.bin";
    public const string Timestamp = "timestamp.tsr";
    public const string IndexHtml = "index.html";
    public const string IndexMarkdown = "index.md";
    public const string Checksums = "SHA256SUMS";
    public const string Custody = "custody.jsonl";
    public const string Messages = "messages.jsonl";

    /// <summary>The folder of the items' files.</summary>
    public const string Items = "items/";
}
