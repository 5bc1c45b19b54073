using System.Text;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

// What holds for every message, tried on messages put together at random from what the lexicons and detectors look for.
public class AssessmentPropertyTests
{
    private static readonly MessageInspector Inspector = new(LexiconSet.Create(BuiltInLexicons.All));
    private static readonly string[] Texts = [.. BuiltInLexicons.All.SelectMany(static l => l.Terms).SelectMany(static t => t.Texts)];
    private static readonly Dictionary<string, IReadOnlyDictionary<string, double>> Votes = BuiltInLexicons.All
        .SelectMany(static l => l.Terms.Select(static t => (t.Id, t.Votes)).Concat(l.Rules.Select(static r => (r.Id, r.Votes))).Concat(l.Signals.Select(static s => (s.Id, s.Votes))))
        .ToDictionary(static e => e.Id, static e => e.Votes);
    private static readonly string[] Things =
        ["https://paypa1.com/x", "13812345678", "4111 1111 1111 1111", "日赚500元", "20%/周", "vx：abc_123", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "验证码 482913", "，", "。", " ", "\n", "今天天气不错", "hello there", "\ud83d", "\0"];

    [Test]
    public void Weights_add_up_and_signals_lie_within_the_message([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var message = RandomMessage(random);
            var text = message.Text;
            var assessment = Inspector.Inspect(message);
            var sum = assessment.Bias;
            foreach (var signal in assessment.Signals) sum += signal.Weight;
            Assert.Multiple(() =>
            {
                Assert.That(assessment.LogOdds, Is.EqualTo(sum));
                Assert.That(assessment.Score, Is.EqualTo(1 / (1 + Math.Exp(-sum))));
                Assert.That(assessment.Signals.Select(static s => s.Id), Is.Unique);
                Assert.That(assessment.Signals.Select(static s => s.Index), Is.Ordered);
                Assert.That(assessment.Signals.All(s => s.Index >= 0 && s.Length >= 0 && s.Index + s.Length <= text.Length && s.Weight != 0));
                Assert.That(assessment.Level, Is.EqualTo(LevelOf(assessment)));
                Assert.That(assessment.Category, Is.EqualTo(assessment.Level == RiskLevel.None ? null : CategoryOf(Inspector.Trace(message).Signals)));
            });
        }
    }

    [Test]
    public void The_same_message_gets_the_same_assessment_from_every_thread()
    {
        var random = new Random(1);
        ChatMessage[] messages = [.. Enumerable.Range(0, 60).Select(_ => RandomMessage(random))];
        FraudAssessment[] expected = [.. messages.Select(Inspector.Inspect)];
        Parallel.For(0, 600, i =>
        {
            var again = Inspector.Inspect(messages[i % messages.Length]);
            Assert.That(again.Signals, Is.EqualTo(expected[i % messages.Length].Signals));
        });
    }

    [Test]
    public void A_trace_counts_exactly_what_the_assessment_counts()
    {
        var random = new Random(2);
        for (var round = 0; round < 200; round++)
        {
            var message = RandomMessage(random);
            var counted = Inspector.Trace(message).Signals.Where(static s => s.Outcome == SignalOutcome.Counted).Select(static s => s.Signal);
            Assert.That(counted, Is.EqualTo(Inspector.Inspect(message).Signals));
        }
    }

    private static ChatMessage RandomMessage(Random random)
    {
        var text = new StringBuilder();
        for (var parts = random.Next(12); parts > 0; parts--)
            text.Append(random.Next(2) == 0 ? Texts[random.Next(Texts.Length)] : Things[random.Next(Things.Length)]).Append(random.Next(2) == 0 ? " " : "");
        return new ChatMessage
        {
            Text = text.ToString(),
            Direction = (MessageDirection)random.Next(2),
            Relation = (SenderRelation)random.Next(5),
            HasAttachedLink = random.Next(4) == 0,
            HasPaymentRequest = random.Next(4) == 0,
        };
    }

    private static RiskLevel LevelOf(FraudAssessment assessment)
    {
        if (!assessment.Signals.Any(static s => s.Weight > 0)) return RiskLevel.None;
        var options = new InspectionOptions();
        if (assessment.Score >= options.HighThreshold) return RiskLevel.High;
        if (assessment.Score >= options.MediumThreshold) return RiskLevel.Medium;
        return assessment.Score >= options.LowThreshold ? RiskLevel.Low : RiskLevel.None;
    }

    private static string? CategoryOf(IReadOnlyList<TracedSignal> traced)
    {
        // Summed in the order of the message, to the last bit.
        var sums = ScamCategory.All.ToDictionary(static category => category, static _ => 0.0);
        foreach (var (signal, outcome) in traced)
        {
            var votes = Votes[signal.Id];
            if (votes.Count > 0 && (outcome is SignalOutcome.Counted or SignalOutcome.Component))
            {
                foreach (var (category, strength) in votes) sums[category] += strength;
            }
            else if (votes.Count == 0 && outcome == SignalOutcome.Counted && signal is { Weight: > 0, Category: { } category })
            {
                sums[category] += signal.Weight;
            }
        }

        var most = sums.Values.Max();
        return most > 0 ? ScamCategory.All.First(category => sums[category] == most) : null;
    }
}
