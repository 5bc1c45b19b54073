namespace FraudGuard.Tool.Learning;

/// <summary>The components that are worth a weight.</summary>
internal static class CueVocabulary
{
    /// <returns>
    /// Components of enough messages and sources that are rare in ordinary talk; of those that occur in the very same messages
    /// only the longest, which says the same and is easier to read. In ordinal order.
    /// </returns>
    public static List<string> Of(IReadOnlyList<CueMessage> messages, LearnSettings settings)
    {
        var ordinary = messages.Count(static m => m.IsOrdinary);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            foreach (var component in messages[i].Components)
            {
                if (!places.TryGetValue(component, out var list)) places.Add(component, list = []);
                list.Add(i);
            }
        }

        return [.. places
            .Where(pair => pair.Value.Count >= settings.LeastMessages && IsWorthIt(pair.Value))
            .GroupBy(static pair => string.Join(',', pair.Value), StringComparer.Ordinal)
            .Select(static same => same.Select(static pair => pair.Key).OrderByDescending(static c => c.Length).ThenBy(static c => c, StringComparer.Ordinal).First())
            .Order(StringComparer.Ordinal)];

        bool IsWorthIt(List<int> list) =>
            list.Count(i => messages[i].IsOrdinary) <= settings.OrdinaryShare * ordinary
            && list.Where(i => !messages[i].IsOrdinary).Select(i => messages[i].Item.Source).Distinct(StringComparer.Ordinal).Skip(settings.LeastSources - 1).Any();
    }
}
