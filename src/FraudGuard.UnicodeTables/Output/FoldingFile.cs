using System.Text;
using FraudGuard.Matching;
using FraudGuard.UnicodeTables.Steps;

namespace FraudGuard.UnicodeTables.Output;

/// <summary>Writes folding steps in the form that the library's <c>FoldingMap</c> reads.</summary>
/// <remarks>
/// <para>All numbers are varints. The file is: "FGF1"; the three numbers of the Unicode version; the most rules and the most
/// places in sequences that a reader may need; then each step, the last to act first: its flag, its number of runs, its
/// runs.</para>
/// <para>A run is: gap × 4 + kind, where gap counts the scalars since the end of the run before. Kind 0: one character, then
/// the signed difference to its target. Kind 1: length and that difference, the same for all. Kind 2: length, all dropped.
/// Kind 3: one character, the length of its target, then the signed difference of each scalar to the one before.</para>
/// </remarks>
internal static class FoldingFile
{
    /// <summary>Writes the steps, of which the first one given acts first.</summary>
    public static byte[] Write(Version version, IReadOnlyList<FoldingStep> steps)
    {
        Step[] prepared = [.. steps.Reverse().Select(Step.Of)];
        int rules = 1 + CountRules(prepared);
        if (rules > ushort.MaxValue)
        {
            throw new InvalidDataException($"{rules} rules are more than the reader can number.");
        }

        VarintWriter writer = new();
        writer.Bytes("FGF1"u8);
        writer.Unsigned(version.Major);
        writer.Unsigned(version.Minor);
        writer.Unsigned(version.Build);
        writer.Unsigned(rules);
        writer.Unsigned(prepared.Sum(step => step.Runs.Where(run => run.Kind == RunKind.Sequence).Sum(run => 1 + run.Target.Length)));
        foreach (Step step in prepared)
        {
            WriteStep(writer, step);
        }

        return writer.ToArray();
    }

    /// <summary>One rule for every character, but one for all of a run that are dropped and have no rule of a later step.</summary>
    private static int CountRules(Step[] steps)
    {
        int count = 0;
        HashSet<int> known = [];
        foreach (Step step in steps)
        {
            foreach (Run run in step.Runs)
            {
                int[] scalars = [.. Enumerable.Range(run.First, run.Length)];
                int shared = run.Kind == RunKind.Dropped ? scalars.Count(scalar => !known.Contains(scalar)) : 0;
                count += run.Length - Math.Max(0, shared - 1);
                known.UnionWith(scalars);
            }
        }

        return count;
    }

    private static void WriteStep(VarintWriter writer, Step step)
    {
        writer.Unsigned((int)step.Flag);
        writer.Unsigned(step.Runs.Count);
        int end = 0;
        foreach (Run run in step.Runs)
        {
            writer.Unsigned(((run.First - end) << 2) | (int)run.Kind);
            if (run.Kind is RunKind.Shifted or RunKind.Dropped)
            {
                writer.Unsigned(run.Length);
            }

            if (run.Kind == RunKind.Sequence)
            {
                writer.Unsigned(run.Target.Length);
            }

            int before = run.First;
            foreach (Rune rune in run.Target)
            {
                writer.Signed(rune.Value - before);
                before = rune.Value;
            }

            end = run.First + run.Length;
        }
    }

    private enum RunKind
    {
        Single = 0,
        Shifted = 1,
        Dropped = 2,
        Sequence = 3,
    }

    /// <summary>Neighbouring characters with the same kind of target: none, the same distance away, or one sequence.</summary>
    private sealed record Run(int First, int Length, Rune[] Target)
    {
        public RunKind Kind => Target.Length switch
        {
            0 => RunKind.Dropped,
            1 => Length == 1 ? RunKind.Single : RunKind.Shifted,
            _ => RunKind.Sequence,
        };

        public bool ContinuesWith(int scalar, Rune[] target) =>
            scalar == First + Length
            && target.Length == Target.Length
            && (target.Length == 0 || (target.Length == 1 && target[0].Value - scalar == Target[0].Value - First));
    }

    private sealed record Step(Folding Flag, List<Run> Runs)
    {
        public static Step Of(FoldingStep step)
        {
            List<Run> runs = [];
            foreach ((int scalar, string text) in step.Map)
            {
                Rune[] target = [.. text.EnumerateRunes()];
                if (runs.Count > 0 && runs[^1].ContinuesWith(scalar, target))
                {
                    runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
                }
                else
                {
                    runs.Add(new Run(scalar, 1, target));
                }
            }

            return new Step(step.Flag, runs);
        }
    }
}
