using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Evaluation;

/// <summary>Turns scored messages into rates.</summary>
internal sealed class Evaluator(EvaluationRequest request)
{
    private const string Unmarked = "unmarked";
    private const string NoCategory = "none";

    public EvaluationReport Evaluate(string lexiconVersion, IReadOnlyList<ScoredMessage> messages, IReadOnlyList<ScoredDialogue> dialogues)
    {
        var uses = UsesOf(messages);
        var judged = messages.Where(static m => m.Item.Label != CorpusLabel.Spam).ToList();
        var falseAlarms = messages.Where(static m => m.Item.Label == CorpusLabel.Benign && m.IsWarned)
            .OrderByDescending(static m => m.Assessment.LogOdds).ThenBy(static m => m.Item.Id, StringComparer.Ordinal);
        var misses = messages.Where(static m => m.Item.Label == CorpusLabel.Fraud && !m.IsWarned)
            .OrderBy(static m => m.Assessment.LogOdds).ThenBy(static m => m.Item.Id, StringComparer.Ordinal);
        return new EvaluationReport
        {
            LexiconVersion = lexiconVersion,
            Data = request.Data,
            Split = request.Half switch { CorpusHalf.Fit => "fit", CorpusHalf.HeldOut => "held-out", _ => "all" },
            Overall = Rates.Of("all", messages, request.Kinds),
            BySource = Slices(messages, static m => m.Item.Source),
            ByLanguage = [.. Slices(messages, static m => m.Item.PrimaryLanguage), .. Slices(messages.Where(static m => m.Item.Language.Contains('-')), static m => m.Item.Language)],
            ByStyle = Slices(messages, static m => m.Item.Style ?? Unmarked),
            ByKind = Slices(messages, static m => m.Item.Kind ?? Unmarked),
            ByCategory = Categories(messages),
            Dialogues = DialogueSlices(dialogues),
            Curves = Curves(judged),
            Calibration = ScoreBand.Of(judged),
            FalseAlarmSignals = Top(uses.Where(static u => u.FalseAlarms > 0 && u.Weight > 0).OrderByDescending(static u => u.FalseAlarms)),
            MissSignals = Top(uses.Where(static u => u.Misses > 0).OrderByDescending(static u => u.Misses)),
            MissesWithoutSignal = Proportion.Of(messages.Where(static m => m.Item.Label == CorpusLabel.Fraud), static m => m.Assessment.Signals.Count == 0),
            FalseAlarms = Top(falseAlarms.Select(Describe)),
            Misses = Top(misses.Select(Describe)),
            DialogueErrors = Top(dialogues.Where(IsWrong).Select(static d => new DialogueError(
                d.Item.Id, d.Item.Source, d.Item.Label == CorpusLabel.Fraud ? "fraud" : "benign", d.Item.Style, d.Item.Category, d.Item.HarmTurn, d.WarnedAt))),
        };
    }

    private List<EvaluationSlice> Slices(IEnumerable<ScoredMessage> messages, Func<ScoredMessage, string> key) =>
        [.. messages.GroupBy(key).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(g => Rates.Of(g.Key, [.. g], request.Kinds))];

    private static List<CategorySlice> Categories(IReadOnlyList<ScoredMessage> messages)
    {
        var known = messages.Where(static m => m.Item is { Label: CorpusLabel.Fraud, Category: not null }).ToList();
        var slices = new List<CategorySlice>();
        foreach (var group in known.GroupBy(static m => m.Item.Category!).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var warned = group.Where(static m => m.IsWarned).ToList();
            slices.Add(new CategorySlice(
                group.Key,
                Proportion.Of(group, static m => m.IsWarned),
                Proportion.Of(warned, m => m.Assessment.Category == group.Key),
                Proportion.Of(known.Where(m => m.IsWarned && m.Assessment.Category == group.Key), m => m.Item.Category == group.Key),
                [.. warned.Where(m => m.Assessment.Category != group.Key)
                    .GroupBy(static m => m.Assessment.Category ?? NoCategory)
                    .Select(static g => new CategoryCount(g.Key, g.Count()))
                    .OrderByDescending(static c => c.Count).ThenBy(static c => c.Category, StringComparer.Ordinal)]));
        }

        return slices;
    }

    private static List<DialogueSlice> DialogueSlices(IReadOnlyList<ScoredDialogue> dialogues)
    {
        if (dialogues.Count == 0) return [];
        return [Slice("all", dialogues), .. Group(static d => d.Item.Source), .. Group(static d => d.Item.Style)];

        IEnumerable<DialogueSlice> Group(Func<ScoredDialogue, string?> key) => dialogues
            .Where(d => key(d) is not null)
            .GroupBy(d => key(d)!).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => Slice(g.Key, [.. g]));

        static DialogueSlice Slice(string name, IReadOnlyCollection<ScoredDialogue> some)
        {
            var fraud = some.Where(static d => d.Item.Label == CorpusLabel.Fraud).ToList();
            var benign = some.Where(static d => d.Item.Label == CorpusLabel.Benign).ToList();
            var timed = fraud.Where(static d => d.Item.HarmTurn is not null).ToList();
            return new DialogueSlice(
                name,
                Proportion.Of(fraud, static d => d.WarnedAtPeer is not null),
                Proportion.Of(fraud, static d => d.WarnedAt is not null),
                Proportion.Of(timed, static d => d.WarnedAt < d.Item.HarmTurn),
                Proportion.Of(timed, static d => d.WarnedAt <= d.Item.HarmTurn),
                Proportion.Of(benign, static d => d.WarnedAtPeer is not null),
                Proportion.Of(benign, static d => d.WarnedAt is not null));
        }
    }

    private static bool IsWrong(ScoredDialogue dialogue) => dialogue.Item.Label switch
    {
        CorpusLabel.Fraud => dialogue.WarnedAt is null || dialogue.WarnedAt >= dialogue.Item.HarmTurn,
        CorpusLabel.Benign => dialogue.WarnedAt is not null,
        _ => false,
    };

    private static List<ScoreCurve> Curves(List<ScoredMessage> judged)
    {
        var curves = judged.GroupBy(static m => m.Item.PrimaryLanguage).OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => Curve(g.Key, g));
        return [.. new[] { Curve("all", judged) }.Concat(curves).OfType<ScoreCurve>()];

        static ScoreCurve? Curve(string name, IEnumerable<ScoredMessage> some) =>
            ScoreCurve.Of(name, some.Select(static m => (m.Assessment.Score, m.Item.Label == CorpusLabel.Fraud)));
    }

    private static List<SignalUse> UsesOf(IReadOnlyList<ScoredMessage> messages)
    {
        var uses = new Dictionary<string, SignalUse>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            var (fraud, benign) = (message.Item.Label == CorpusLabel.Fraud, message.Item.Label == CorpusLabel.Benign);
            foreach (var signal in message.Assessment.Signals)
            {
                var use = uses.GetValueOrDefault(signal.Id) ?? new SignalUse(signal.Id, signal.Weight, signal.Category, 0, 0, 0, 0);
                uses[signal.Id] = use with
                {
                    Fraud = use.Fraud + (fraud ? 1 : 0),
                    Benign = use.Benign + (benign ? 1 : 0),
                    FalseAlarms = use.FalseAlarms + (benign && message.IsWarned ? 1 : 0),
                    Misses = use.Misses + (fraud && !message.IsWarned ? 1 : 0),
                };
            }
        }

        return [.. uses.Values.OrderBy(static u => u.Id, StringComparer.Ordinal)];
    }

    private MessageError Describe(ScoredMessage message) => new(
        message.Item.Id, message.Item.Source, message.Item.Language, message.Item.Style, message.Item.Kind, message.Item.Category,
        Math.Round(message.Assessment.Score, 6), message.Assessment.Category,
        [.. message.Assessment.Signals.OrderByDescending(static s => Math.Abs(s.Weight)).Select(static s => s.Id)],
        request.ShowTexts ? message.Item.Text : null);

    private List<T> Top<T>(IEnumerable<T> items) => [.. request.Top == 0 ? items : items.Take(request.Top)];
}
