namespace FraudGuard.Inspection;

// Joins signals into places a reader can make sense of. A lexicon has parts of phrases that overlap, and one by one they are
// hard to read.
internal static class ReasonFinder
{
    public static IReadOnlyList<FraudReason> Find(IReadOnlyList<FraudSignal> signals)
    {
        var places = new List<FraudReason>();
        foreach (var signal in signals.Where(static s => IsPlace(s)).OrderBy(static s => s.Index)) Join(places, signal);

        Settle(places);

        // A rule stands for words that are there already: it adds its weight to a place that holds it and makes none longer.
        foreach (var signal in signals)
        {
            if (signal.Kind != SignalKind.Rule) continue;
            for (var i = 0; i < places.Count; i++)
            {
                if (!Holds(places[i], signal)) continue;
                places[i] = places[i] with { Weight = places[i].Weight + signal.Weight };
                break;
            }
        }

        places.Sort(static (a, b) => Math.Abs(b.Weight).CompareTo(Math.Abs(a.Weight)) is var order and not 0 ? order : a.Index.CompareTo(b.Index));
        return places;
    }

    private static bool IsPlace(in FraudSignal signal) => signal is { Length: > 0, Weight: not 0, Kind: not SignalKind.Rule };

    // Signals come here in the order in which they start, so one overlaps only the last place of its sign, if any.
    private static void Join(List<FraudReason> places, in FraudSignal signal)
    {
        for (var i = places.Count - 1; i >= 0; i--)
        {
            var place = places[i];
            if (place.Weight < 0 != signal.Weight < 0) continue;
            if (signal.Index >= place.Index + place.Length) break;
            var end = Math.Max(place.Index + place.Length, signal.Index + signal.Length);
            places[i] = new FraudReason(place.Index, end - place.Index, place.Weight + signal.Weight);
            return;
        }

        places.Add(new FraudReason(signal.Index, signal.Length, signal.Weight));
    }

    // Within one place words may speak both ways; the stronger side has it, less the other.
    private static void Settle(List<FraudReason> places)
    {
        for (var i = places.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < places.Count; j++)
            {
                if (j == i || !Outweighs(places[j], places[i])) continue;
                places[j] = places[j] with { Weight = places[j].Weight + places[i].Weight };
                places.RemoveAt(i);
                break;
            }
        }
    }

    private static bool Outweighs(in FraudReason place, in FraudReason other) =>
        place.Weight < 0 != other.Weight < 0 && Math.Abs(place.Weight) > Math.Abs(other.Weight)
        && other.Index >= place.Index && other.Index + other.Length <= place.Index + place.Length;

    private static bool Holds(in FraudReason place, in FraudSignal signal) =>
        place.Weight < 0 == signal.Weight < 0 && signal.Length > 0
        && signal.Index >= place.Index && signal.Index + signal.Length <= place.Index + place.Length;
}
