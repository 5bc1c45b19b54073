using System.Numerics;

namespace FraudGuard.Matching;

/// <summary>Counts matches without saying where they are, in lexicons without keywords of one symbol.</summary>
/// <remarks>
/// The same walk as <see cref="AutomatonWalker"/>'s, with all of its state in registers: a walker that can stop at every
/// output keeps it in memory, which counting short messages feels.
/// </remarks>
internal static class AutomatonCounter
{
    /// <summary>Says that the text was not searched to its end, because a character stands there in two spellings in a row.</summary>
    public const int HasRunOfSpellings = -1;

    /// <param name="automaton">The automaton.</param>
    /// <param name="text">The text.</param>
    /// <param name="candidates">What the gate found first; not 0.</param>
    /// <param name="block">The position that the lowest candidate bit stands for.</param>
    /// <param name="next">The first position that the gate has not looked at.</param>
    public static int Count(Automaton automaton, ReadOnlySpan<char> text, ulong candidates, int block, int next)
    {
        var count = 0;
        var read = 0;
        do
        {
            for (; candidates != 0; candidates &= candidates - 1)
            {
                var position = block + BitOperations.TrailingZeroCount(candidates);
                if (position < read || position + 1 >= text.Length) continue;
                var node = automaton.Pair(text[position], text[position + 1]);
                if (node == Automaton.Root) continue;
                if (position > 0 && automaton.AreSpellings(text[position - 1], text[position])) return HasRunOfSpellings;
                if (automaton.AreSpellings(text[position], text[position + 1])) return HasRunOfSpellings;
                position += 2;
                while (true)
                {
                    var output = automaton.OutputAt(node);
                    if (output != OutputLink.None) count += automaton.Count(output);
                    if ((uint)position >= (uint)text.Length) return count;
                    if (automaton.AreSpellings(text[position - 1], text[position])) return HasRunOfSpellings;
                    node = Step(automaton, node, text[position]);
                    if (node == Automaton.Root) break;
                    position++;
                }

                // The last symbol may start a keyword of its own.
                read = position - 1;
            }

            if (next >= text.Length) break;
            candidates = automaton.Gate.FindBlock(text, Math.Max(read, next), out block, out next);
        }
        while (candidates != 0);

        return count;
    }

    /// <summary>The state after one more unit; <see cref="Automaton.Root"/> when it has fewer than two symbols.</summary>
    private static int Step(Automaton automaton, int node, char unit)
    {
        do
        {
            var child = automaton.Child(node, unit);
            if (child != Automaton.Root) return child;
            node = automaton.Fail(node);
        }
        while (node != Automaton.Root);

        return Automaton.Root;
    }
}
