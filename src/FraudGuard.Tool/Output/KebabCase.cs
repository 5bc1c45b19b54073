namespace FraudGuard.Tool.Output;

/// <summary>Names as scripts read them: EntryMissing as entry-missing.</summary>
internal static class KebabCase
{
    public static string Of(string name) =>
        string.Concat(name.Select(static (c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
