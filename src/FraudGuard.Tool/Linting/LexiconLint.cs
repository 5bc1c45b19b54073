using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Linting;

/// <summary>Loads lexicon files for linting: what can't be loaded becomes findings, and the rest is still looked at.</summary>
internal sealed class LexiconLint
{
    private readonly List<(Lexicon Lexicon, LexiconPlaces Places)> _linted = [];
    private readonly List<Lexicon> _all = [];
    private readonly List<LintFinding> _findings = [];

    /// <param name="paths">The files to lint; the built-in lexicons when there are none.</param>
    /// <param name="useBuiltIn">Whether the built-in lexicons take part: rules may use groups that they fill.</param>
    public LexiconLint(IReadOnlyList<string> paths, bool useBuiltIn)
    {
        if (useBuiltIn) _all.AddRange(BuiltInLexicons.All);
        if (paths.Count == 0) _linted.AddRange(_all.Select(static l => (l, LexiconPlaces.Of(l, null))));
        foreach (var path in paths) Load(path);
        // Without files that don't load, the set would only lack their groups and report that.
        Set = _findings.Count == 0 ? Compile() : null;
    }

    /// <summary>The lexicons together, or <see langword="null"/> when they don't fit or one can't be loaded.</summary>
    public LexiconSet? Set { get; }

    public IReadOnlyList<(Lexicon Lexicon, LexiconPlaces Places)> Linted => _linted;

    /// <summary>What the loader had to say.</summary>
    public IReadOnlyList<LintFinding> Findings => _findings;

    public IEnumerable<LintFinding> Check(IReadOnlyList<string> commonWords)
    {
        if (Set is null) return [];
        var everyText = new TermTexts(_all.SelectMany(static l => l.Terms), withExceptions: false);
        var rules = new RuleLint(_all);
        return _linted.SelectMany(linted => TextLint.Check(linted.Lexicon, linted.Places, everyText)
            .Concat(rules.Check(linted.Lexicon, linted.Places))
            .Concat(CommonWordLint.Check(linted.Lexicon, linted.Places, commonWords)));
    }

    private void Load(string path)
    {
        try
        {
            var file = Models.LexiconFile.Read(path);
            var place = _all.FindIndex(l => l.Id == file.Lexicon.Id && BuiltInLexicons.All.Contains(l));
            if (place >= 0) _all[place] = file.Lexicon;
            else _all.Add(file.Lexicon);
            _linted.Add((file.Lexicon, LexiconPlaces.Of(file.Lexicon, file.Bytes)));
        }
        catch (LexiconException e)
        {
            AddErrors(e);
        }
    }

    private LexiconSet? Compile()
    {
        try
        {
            return LexiconSet.Create(_all);
        }
        catch (LexiconException e)
        {
            AddErrors(e);
            return null;
        }
    }

    private void AddErrors(LexiconException e) => _findings.AddRange(e.Errors.Select(static error =>
        LintFinding.Of(LintSeverity.Error, "format", error.File, error.Path, error.Line, $"{error.Problem} {error.Remedy}")));
}
