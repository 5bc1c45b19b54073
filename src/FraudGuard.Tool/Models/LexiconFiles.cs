using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tool.Models;

/// <summary>The lexicons a command works with: the built-in ones, with files added or put in their place.</summary>
internal sealed class LexiconFiles
{
    private LexiconFiles(IReadOnlyList<LexiconFile> files, IReadOnlyList<Lexicon> lexicons)
    {
        Files = files;
        Lexicons = lexicons;
    }

    /// <summary>Those given by the user, in that order.</summary>
    public IReadOnlyList<LexiconFile> Files { get; }

    public IReadOnlyList<Lexicon> Lexicons { get; }

    /// <param name="paths">Lexicon files. One with the id of a built-in lexicon takes its place.</param>
    /// <param name="useBuiltIn">Whether the built-in lexicons take part.</param>
    public static LexiconFiles Load(IReadOnlyList<string> paths, bool useBuiltIn)
    {
        var files = paths.Select(LexiconFile.Read).ToList();
        var lexicons = new List<Lexicon>();
        if (useBuiltIn) lexicons.AddRange(BuiltInLexicons.All);
        foreach (var file in files)
        {
            var place = lexicons.FindIndex(l => l.Id == file.Lexicon.Id);
            if (place >= 0 && useBuiltIn && BuiltInLexicons.All.Contains(lexicons[place])) lexicons[place] = file.Lexicon;
            else lexicons.Add(file.Lexicon);
        }

        if (lexicons.Count == 0) throw new ToolException("there is no lexicon to work with. Give one with --lexicon FILE, or leave out --no-built-in.");
        return new LexiconFiles(files, lexicons);
    }

    /// <summary>All lexicons as <c>id@version</c>, joined by <c>+</c>.</summary>
    public string Version => string.Join('+', Lexicons.Select(static l => $"{l.Id}@{l.Version}"));

    public MessageInspector CreateInspector() => new(LexiconSet.Create(Lexicons));
}
