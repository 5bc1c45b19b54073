using FraudGuard.Benchmarks.Comparison;

namespace FraudGuard.Benchmarks.Claims;

/// <summary>Texts made to hurt, at four lengths, against clean text of the same length.</summary>
internal static class HostileTexts
{
    private const int MaxLength = 10_000_000;

    public static void Run(TextWriter output)
    {
        var keywords = TextSource.Chinese.CreateKeywords(1000);
        var clean = string.Join('\n', TextSource.Chinese.CreateMessages(16_000, keywords));
        while (clean.Length < MaxLength) clean += clean;

        // The first half of a keyword over and over; a keyword of a thousand equal characters and another at its end; and
        // fifty keywords of which some end at every position.
        var longest = keywords.MaxBy(keyword => keyword.Length)!;
        (string Name, IEnumerable<string> Keywords, string Text)[] cases =
        [
            ("prefixes repeated", keywords, Repeat(longest[..^1])),
            ("deep failure chains", keywords.Append(new string('骗', 1000) + "子"), Repeat("骗")),
            ("a match at every position", keywords.Concat(Enumerable.Range(1, 50).Select(length => new string('骗', length))), Repeat("骗")),
        ];
        foreach (var (name, list, text) in cases)
        {
            var count = Engine.Count("", ClaimRuns.Create(list));
            var plain = Engine.Count("", ClaimRuns.Create(keywords));
            foreach (var length in (int[])[10_000, 100_000, 1_000_000, MaxLength])
            {
                var budget = TimeSpan.FromSeconds(1);
                var cleanTime = InterleavedTimer.Run([plain], [clean[..length]], budget)[0].Best;
                var time = InterleavedTimer.Run([count], [text[..length]], budget)[0].Best;
                ClaimRuns.Write(
                    output, name, $"{length:N0} characters", $"{ClaimRuns.Number(time)} ns, {ClaimRuns.Number(time / cleanTime)}× clean", "≤ 12×, and constant");
            }
        }
    }

    private static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, (MaxLength / part.Length) + 1));
}
