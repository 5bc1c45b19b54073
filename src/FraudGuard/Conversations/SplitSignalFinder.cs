using FraudGuard.Inspection;

namespace FraudGuard.Conversations;

// Finds what only several messages of one sender say together.
internal sealed class SplitSignalFinder(IMessageInspector inspector, SplitMemory memory)
{
    // How much of a message can go on with what the ones before ended in.
    private const int MostBeginning = 256;

    // The signals that begin before the message and end in it. Their places are those within the message.
    public FraudSignal[] Find(in SplitKey key, string text, DateTimeOffset sentAt, FraudAssessment own)
    {
        Span<char> joined = stackalloc char[SplitMemory.MostUnits + 1 + MostBeginning];
        var border = memory.Exchange(key, text, sentAt, joined);
        if (border == 0) return [];
        var beginning = text.AsSpan(0, Math.Min(text.Length, MostBeginning));
        if (char.IsHighSurrogate(beginning[^1])) beginning = beginning[..^1];
        if (SplitText.NeedsSpace(joined[..border], beginning)) joined[border++] = ' ';
        beginning.CopyTo(joined[border..]);

        var together = inspector.Inspect(joined[..(border + beginning.Length)]);
        // Lexicons were swapped in between: what one set says doesn't mend the sum of another.
        if (together.LexiconVersion != own.LexiconVersion) return [];
        List<FraudSignal>? found = null;
        for (var i = 0; i < together.Signals.Count; i++)
        {
            var signal = together.Signals[i];
            var end = signal.Index + signal.Length;
            if (signal.Kind == SignalKind.Context || signal.Index >= border || end <= border || Has(own, signal.Id)) continue;
            (found ??= []).Add(signal with { Kind = SignalKind.Context, Index = 0, Length = end - border });
        }

        return found is null ? [] : [.. found];
    }

    private static bool Has(FraudAssessment assessment, string id)
    {
        for (var i = 0; i < assessment.Signals.Count; i++)
            if (assessment.Signals[i].Id == id) return true;
        return false;
    }
}
