using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

// Twelve or more words of a wallet's word list in a row, numbered or not. No sentence is made like that.
internal sealed class SeedPhraseDetector : ISignalDetector
{
    private const string SeedPhrase = "outgoing.seed-phrase";
    private const int FewestWords = 12;

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        // Eleven words of three letters, and what stands between them.
        if (text.Length < FewestWords * (SeedWords.ShortestWord + 1) - 1) return;
        var (start, count) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (!SeedWords.Contains(text[at..end]))
            {
                count = 0;
            }
            else
            {
                if (count++ == 0) start = at;
                if (count == FewestWords) signals.Add(SeedPhrase, start, end - start);
            }

            at = end;
        }
    }
}
