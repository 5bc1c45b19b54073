namespace FraudGuard.Conversations;

// Tells what a message puts in quotation marks. An apostrophe is none, and an opening mark without its closing one neither.
internal static class QuotedText
{
    private const string Opening = "“「『《\"＂«„";
    private const string Closing = "”」』》\"＂»“";

    public static bool Contains(ReadOnlySpan<char> text, int index, int length)
    {
        for (var at = 0; at < index;)
        {
            var next = text[at..index].IndexOfAny(Opening);
            if (next < 0) return false;
            var open = at + next;
            var close = text[(open + 1)..].IndexOf(Closing[Opening.IndexOf(text[open])]);
            if (close < 0)
            {
                at = open + 1;
                continue;
            }

            close += open + 1;
            if (close >= index + length) return true;
            at = close + 1;
        }

        return false;
    }
}
