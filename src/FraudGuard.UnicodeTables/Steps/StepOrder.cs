using System.Text;

namespace FraudGuard.UnicodeTables.Steps;

/// <summary>
/// Proves that folding comes to an end for every set of flags: no character can lead back to itself, whichever flags act.
/// </summary>
internal static class StepOrder
{
    /// <exception cref="InvalidDataException">A character leads back to itself.</exception>
    public static void ProveFinite(IReadOnlyList<FoldingStep> steps)
    {
        Dictionary<int, List<int>> next = [];
        foreach (FoldingStep step in steps)
        {
            foreach ((int scalar, string target) in step.Map)
            {
                if (!next.TryGetValue(scalar, out List<int>? targets))
                {
                    next[scalar] = targets = [];
                }

                targets.AddRange(target.EnumerateRunes().Select(rune => rune.Value));
            }
        }

        HashSet<int> done = [];
        List<int> path = [];
        foreach (int scalar in next.Keys)
        {
            Visit(scalar, next, done, path, steps);
        }
    }

    private static void Visit(int scalar, Dictionary<int, List<int>> next, HashSet<int> done, List<int> path, IReadOnlyList<FoldingStep> steps)
    {
        if (done.Contains(scalar) || !next.TryGetValue(scalar, out List<int>? targets))
        {
            return;
        }

        if (path.Contains(scalar))
        {
            IEnumerable<string> circle = path.Append(scalar).Select(s =>
                $"{new Rune(s)} (U+{s:X4}, {string.Join('|', steps.Where(step => step.Map.ContainsKey(s)).Select(step => step.Flag))})");
            throw new InvalidDataException($"Folding would never end: {string.Join(" → ", circle)}. Remove one of these pairs.");
        }

        path.Add(scalar);
        foreach (int target in targets)
        {
            Visit(target, next, done, path, steps);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(scalar);
    }
}
