namespace FraudGuard.Lexicons;

// Gathers what is wrong with one file, so that its author mends it in one go.
internal sealed class LexiconProblems(string file)
{
    private const int Enough = 200;

    private readonly List<(string Path, string Problem, string Remedy)> _problems = [];

    public bool Any => _problems.Count > 0;

    public void Add(string path, string problem, string remedy)
    {
        if (_problems.Count < Enough) _problems.Add((path, problem, remedy));
    }

    public LexiconException ToException(ReadOnlySpan<byte> utf8Json)
    {
        var outline = JsonOutline.Read(utf8Json);
        var errors = _problems
            .Select(p => new LexiconError(file, p.Path, outline.LineOf(p.Path), p.Problem, p.Remedy))
            .OrderBy(static e => e.Line ?? 0);
        return new LexiconException([.. errors]);
    }

    public static string DidYouMean(string wrong, IEnumerable<string> known, string otherwise)
    {
        var near = known.FirstOrDefault(k => EditDistance.IsWithin(k, wrong, 2));
        return near is null ? otherwise : $"Did you mean '{near}'?";
    }
}
