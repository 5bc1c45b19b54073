using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>The decompositions that UnicodeData.txt marks as wide or narrow, the ideographic space among them.</summary>
internal static class WidthStep
{
    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (CharacterRecord record in database.Records)
        {
            if (record.DecompositionTag is "wide" or "narrow")
            {
                map[record.Scalar] = record.Decomposition;
            }
        }

        return new(Folding.Width, map);
    }
}
