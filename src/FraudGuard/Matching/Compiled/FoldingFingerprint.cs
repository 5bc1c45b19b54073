namespace FraudGuard.Matching.Compiled;

/// <summary>
/// Stands for the contents of the folding tables. Keywords compiled with other tables than those that fold the texts would
/// silently not be found.
/// </summary>
internal static class FoldingFingerprint
{
    private static readonly Lazy<ulong> Tables = new(Compute);

    public static ulong Of(CharacterFolding folding) => folding.IsIdentity ? 0 : Tables.Value;

    private static ulong Compute()
    {
        var code = new IntegrityCode();
        foreach (var name in (ReadOnlySpan<string>)["folding.bin", "substitutes.bin", "pinyin.bin", "classes.bin"])
        {
            using var stream = typeof(FoldingTables).Assembly.GetManifestResourceStream("FraudGuard.Unicode." + name)!;
            var table = new byte[stream.Length];
            stream.ReadExactly(table);
            code.Append(table);
        }

        return code.Value;
    }
}
