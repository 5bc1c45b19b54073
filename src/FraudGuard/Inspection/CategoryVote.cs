namespace FraudGuard.Inspection;

// The category with the most weight behind it. Signals without a category and protective ones have no vote.
internal static class CategoryVote
{
    public static string? Winner(ReadOnlySpan<FraudSignal> signals, IReadOnlyList<string> ranked)
    {
        var winner = (string?)null;
        var most = 0.0;
        for (var i = 0; i < signals.Length; i++)
        {
            if (signals[i].Category is not { } category || !(signals[i].Weight > 0) || IsCountedBefore(signals[..i], category)) continue;
            var sum = 0.0;
            foreach (ref readonly var signal in signals[i..])
                if (signal.Weight > 0 && signal.Category == category) sum += signal.Weight;
            if (sum > most || (sum == most && winner is not null && Rank(category, ranked) < Rank(winner, ranked)))
                (winner, most) = (category, sum);
        }

        return winner;
    }

    private static bool IsCountedBefore(ReadOnlySpan<FraudSignal> earlier, string category)
    {
        foreach (ref readonly var signal in earlier)
            if (signal.Weight > 0 && signal.Category == category) return true;
        return false;
    }

    // Ids that no lexicon knows come last, in the order of the message.
    private static int Rank(string category, IReadOnlyList<string> ranked)
    {
        for (var i = 0; i < ranked.Count; i++)
            if (ranked[i] == category) return i;
        return int.MaxValue;
    }
}
