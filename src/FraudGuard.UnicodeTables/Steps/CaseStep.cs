using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>Full case folding, with both Turkish letters joined to i.</summary>
internal static class CaseStep
{
    private const int DotlessI = 0x131;
    private const int CapitalIWithDot = 0x130;

    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (string[] fields in DataFile.Fields(database.PathOf("CaseFolding.txt")))
        {
            if (fields[1] is "C" or "F")
            {
                map[DataFile.Scalar(fields[0])] = DataFile.Text(fields[2]);
            }
        }

        // Unicode keeps i and dotless i apart without a Turkish locale; a filter cannot know the locale of a chat, and both
        // capitals are read as I.
        map[CapitalIWithDot] = "i";
        map[DotlessI] = "i";
        return new(Folding.Case, map);
    }
}
