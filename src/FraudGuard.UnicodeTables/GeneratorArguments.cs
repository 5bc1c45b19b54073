namespace FraudGuard.UnicodeTables;

/// <summary>Where the sources are and where the tables go.</summary>
internal sealed record GeneratorArguments(
    string UnicodeFolder,
    string UnihanFolder,
    string ConfusablesFile,
    string OpenCcFolder,
    string DataFolder,
    string OutputFolder)
{
    public const string Usage =
        """
        Writes the Unicode tables that FraudGuard embeds. README.md beside this program tells where the sources come from.

          --unicode FOLDER      UnicodeData.txt and the other files of the Unicode Character Database
          --unihan FOLDER       Unihan_Readings.txt
          --confusables FILE    confusables.txt of UTS #39
          --opencc FOLDER       TSCharacters.txt and the other OpenCC dictionaries
          --data FOLDER         src/FraudGuard.UnicodeTables/Data
          --out FOLDER          src/FraudGuard/Matching/Unicode
        """;

    public static GeneratorArguments? Parse(string[] args)
    {
        Dictionary<string, string> values = [];
        for (int i = 0; i + 1 < args.Length; i += 2)
        {
            values[args[i]] = args[i + 1];
        }

        return args.Length == 12
            && values.TryGetValue("--unicode", out string? unicode)
            && values.TryGetValue("--unihan", out string? unihan)
            && values.TryGetValue("--confusables", out string? confusables)
            && values.TryGetValue("--opencc", out string? openCc)
            && values.TryGetValue("--data", out string? data)
            && values.TryGetValue("--out", out string? output)
                ? new(unicode, unihan, confusables, openCc, data, output)
                : null;
    }
}
