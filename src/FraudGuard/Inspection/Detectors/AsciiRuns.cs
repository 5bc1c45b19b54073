namespace FraudGuard.Inspection.Detectors;

// Walks over the unbroken runs of ASCII letters and digits of a text, full-width ones included.
internal ref struct AsciiRuns(ReadOnlySpan<char> text, bool digitsOnly)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Start { get; private set; }

    public int End { get; private set; }

    public bool MoveNext()
    {
        Start = End;
        while (Start < _text.Length && !Belongs(_text[Start])) Start++;
        End = Start;
        while (End < _text.Length && Belongs(_text[End])) End++;
        return Start < _text.Length;
    }

    private readonly bool Belongs(char c) => digitsOnly ? AsciiForm.IsDigit(c) : AsciiForm.IsLetterOrDigit(c);
}
