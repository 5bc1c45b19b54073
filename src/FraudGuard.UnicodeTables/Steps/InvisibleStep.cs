using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Sources;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>Characters that show nothing and take no room, or look like a space although they are none.</summary>
internal static class InvisibleStep
{
    /// <summary>Shown as nothing, though no property says so.</summary>
    private static readonly (int First, int Last)[] Further =
    [
        (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), // controls, without tab and the line ends
        (0x2800, 0x2800), // blank Braille pattern
        (0xFFF9, 0xFFFB), // interlinear annotation
        (0x16FE4, 0x16FE4), // Khitan filler
    ];

    public static FoldingStep Build(CharacterDatabase database)
    {
        SortedDictionary<int, string> map = [];
        foreach (int scalar in DataFile.Having(database.PathOf("DerivedCoreProperties.txt"), "Default_Ignorable_Code_Point"))
        {
            map[scalar] = "";
        }

        foreach ((int first, int last) in Further)
        {
            for (int scalar = first; scalar <= last; scalar++)
            {
                map[scalar] = "";
            }
        }

        return new(Folding.Invisible, map);
    }
}
