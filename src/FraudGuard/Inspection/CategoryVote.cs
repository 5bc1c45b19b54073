using FraudGuard.Lexicons;

namespace FraudGuard.Inspection;

// The category that what was found speaks for most: by its votes where the lexicon gives any, which components have too, else
// by its positive weight. Ties go to the category that comes first in the set.
internal static class CategoryVote
{
    private const int CategoriesOnStack = 128;

    /// <param name="set">The lexicons.</param>
    /// <param name="found">All that was found.</param>
    /// <param name="counted">The signals of what counts, in the same order.</param>
    public static string? Winner(LexiconSet set, ReadOnlySpan<FoundSignal> found, ReadOnlySpan<FraudSignal> counted)
    {
        var categories = set.Categories;
        Span<double> sums = categories.Length <= CategoriesOnStack ? stackalloc double[categories.Length] : new double[categories.Length];
        var hasOthers = false;
        var at = 0;
        foreach (ref readonly var item in found)
        {
            var hasCounted = item.Outcome == SignalOutcome.Counted;
            if (item.Entry >= 0)
            {
                if (hasCounted) at++;
                if (!hasCounted && item.Outcome != SignalOutcome.Component) continue;
                foreach (var share in set.Entries[item.Entry].Votes) sums[share.Rank] += share.Strength;
                continue;
            }

            if (!hasCounted) continue;
            ref readonly var signal = ref counted[at++];
            if (signal.Weight > 0 && signal.Category is { } category)
            {
                // A detector of the host's may name any category.
                var rank = Array.IndexOf(categories, category);
                if (rank >= 0) sums[rank] += signal.Weight;
                else hasOthers = true;
            }
        }

        var (winner, most) = ((string?)null, 0.0);
        for (var rank = 0; rank < sums.Length; rank++)
            if (sums[rank] > most) (winner, most) = (categories[rank], sums[rank]);
        return hasOthers ? WinnerAmongOthers(categories, counted, winner, most) : winner;
    }

    // Categories that no lexicon knows come last, in the order of the message.
    private static string? WinnerAmongOthers(string[] categories, ReadOnlySpan<FraudSignal> counted, string? winner, double most)
    {
        foreach (ref readonly var first in counted)
        {
            if (first.Category is not { } category || !(first.Weight > 0) || Array.IndexOf(categories, category) >= 0) continue;
            var sum = 0.0;
            foreach (ref readonly var signal in counted)
                if (signal.Weight > 0 && signal.Category == category) sum += signal.Weight;
            if (sum > most) (winner, most) = (category, sum);
        }

        return winner;
    }
}
