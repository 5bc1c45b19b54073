namespace FraudGuard.Lexicons;

// How many characters have to be put in, left out, replaced or swapped with their neighbour (optimal string alignment).
internal static class EditDistance
{
    private const int LongestText = 64;

    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) =>
        a.Length <= LongestText && b.Length <= LongestText && Math.Abs(a.Length - b.Length) <= limit && Measure(a, b) <= limit;

    private static int Measure(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestText + 1)];
        var twoBack = rows[..width];
        var back = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) back[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(back[j] + 1, row[j - 1] + 1), back[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, twoBack[j - 2] + 1);
                row[j] = best;
            }

            var free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }

        return back[b.Length];
    }
}
