using System.Text;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>The hand-made table of characters that scammers write for another, proved against ordinary words.</summary>
internal static class SubstitutesStep
{
    public static FoldingStep Build(string folder)
    {
        string path = Path.Combine(folder, "substitutes.tsv");
        SortedDictionary<int, string> map = [];
        foreach (string[] fields in DataFile.Fields(path, '\t'))
        {
            foreach (Rune written in fields[2].EnumerateRunes())
            {
                if (!map.TryAdd(written.Value, fields[0]))
                {
                    throw new InvalidDataException($"{path}: {written} stands for both {map[written.Value]} and {fields[0]}; keep one.");
                }
            }
        }

        return new(Folding.Substitutes, map);
    }

    /// <exception cref="InvalidDataException">An ordinary word turns into a guarded one.</exception>
    public static void ProveHarmless(FoldingStep substitutes, string folder, string openCcFolder)
    {
        string[] guarded = [.. DataFile.Fields(Path.Combine(folder, "guarded-words.txt")).Select(fields => fields[0])];
        string[] met =
        [
            .. from fields in DataFile.Fields(Path.Combine(openCcFolder, "STPhrases.txt"), '\t')
               let word = fields[0]
               let folded = Fold(word, substitutes)
               from keyword in guarded
               where folded.Contains(keyword, StringComparison.Ordinal) && !word.Contains(keyword, StringComparison.Ordinal)
               select $"{word} would be read as {keyword}",
        ];
        if (met.Length > 0)
        {
            throw new InvalidDataException($"Substitutes harm ordinary words: {string.Join("; ", met)}. Remove those characters from substitutes.tsv.");
        }
    }

    private static string Fold(string word, FoldingStep substitutes) =>
        string.Concat(word.EnumerateRunes().Select(rune => substitutes.Map.GetValueOrDefault(rune.Value) ?? rune.ToString()));
}
