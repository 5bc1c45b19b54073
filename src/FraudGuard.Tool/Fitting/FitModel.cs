using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Tool.Models;
using LexiconFile = FraudGuard.Tool.Models.LexiconFile;

namespace FraudGuard.Tool.Fitting;

/// <summary>The lexicons as a model: which weights may move, and what it says with other weights.</summary>
internal sealed class FitModel
{
    private readonly LexiconFiles _lexicons;
    private readonly LexiconFile? _biased;

    /// <param name="lexicons">The lexicons; the weights in files may move, those of built-in lexicons stay.</param>
    public FitModel(LexiconFiles lexicons)
    {
        _lexicons = lexicons;
        _biased = lexicons.Files.FirstOrDefault(static f => f.Lexicon.Bias is not null);
        Entries = [.. lexicons.Files.SelectMany(static f => WeightsOf(f.Lexicon)).Where(static e => e.Written != 0)];
        var bias = lexicons.Lexicons.FirstOrDefault(static l => l.Bias is not null)?.Bias ?? LexiconSet.DefaultBias;
        Written = new FitWeights(Entries.ToDictionary(static e => e.Id, static e => e.Written, StringComparer.Ordinal), bias);
    }

    public IReadOnlyList<FittedEntry> Entries { get; }

    public FitWeights Written { get; }

    /// <summary>Whether one of the files states the bias, so that it may move too.</summary>
    public bool BiasMayMove => _biased is not null;

    public MessageInspector CreateInspector(FitWeights weights)
    {
        var rewritten = _lexicons.Files.ToDictionary(static f => f.Lexicon, f => Lexicon.Parse(Rewrite(f, weights), f.Path));
        return new MessageInspector(LexiconSet.Create(_lexicons.Lexicons.Select(l => rewritten.GetValueOrDefault(l, l))));
    }

    /// <returns>The file with these weights and nothing else changed.</returns>
    public byte[] Rewrite(LexiconFile file, FitWeights weights)
    {
        var changed = WeightsOf(file.Lexicon)
            .Where(e => weights.Weights.TryGetValue(e.Id, out var weight) && weight != e.Written)
            .ToDictionary(static e => e.Id, e => weights.Weights[e.Id], StringComparer.Ordinal);
        double? bias = file == _biased && weights.Bias != file.Lexicon.Bias ? weights.Bias : null;
        return LexiconWeights.Rewrite(file.Bytes, changed, bias, file.Path);
    }

    private static IEnumerable<FittedEntry> WeightsOf(Lexicon lexicon) =>
        lexicon.Signals.Select(static s => new FittedEntry(s.Id, s.Weight))
            .Concat(lexicon.Terms.Select(static t => new FittedEntry(t.Id, t.Weight)))
            .Concat(lexicon.Rules.Select(static r => new FittedEntry(r.Id, r.Weight)));
}
