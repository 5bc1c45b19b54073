using System.Text.RegularExpressions;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Tests;

/// <summary>The project's own evaluation set is what its README says it is.</summary>
internal sealed partial class EvaluationSetTests
{
    private static readonly string Folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "evaluation");
    private static readonly List<CorpusItem> Items = CorpusReader.Read([Folder]);
    private static readonly List<CorpusItem> Training = CorpusReader.Read([Path.Combine(Folder, "training")]);
    private static readonly List<CorpusItem> Blind = CorpusReader.Read([Path.Combine(Folder, "blind")]);
    private static readonly List<CorpusItem> Everything = [.. Items, .. Training, .. Blind];

    [Test]
    public void There_is_enough_of_everything()
    {
        var messages = Items.Where(static i => !i.IsDialogue).ToList();
        var dialogues = Items.Where(static i => i.IsDialogue).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(messages.Count(static m => m.Label == CorpusLabel.Fraud), Is.GreaterThanOrEqualTo(600));
            Assert.That(messages.Count(static m => m.Label == CorpusLabel.Benign), Is.GreaterThanOrEqualTo(900));
            Assert.That(dialogues.Count(static d => d.Label == CorpusLabel.Fraud), Is.GreaterThanOrEqualTo(60));
            Assert.That(dialogues.Count(static d => d.Label == CorpusLabel.Benign), Is.GreaterThanOrEqualTo(60));
            Assert.That(Items.Select(static i => i.Language).Distinct(), Is.EquivalentTo(new[] { "zh-Hans", "zh-Hant", "en" }));
            Assert.That(Items.Where(static i => i.Label == CorpusLabel.Fraud).Select(static i => i.Category).Distinct(), Is.EquivalentTo(ScamCategory.All));
        }
    }

    [Test]
    public void Several_authors_wrote_both_scams_and_harmless_messages_to_learn_from([Values("zh", "en")] string language)
    {
        var sources = Training.Where(i => i.PrimaryLanguage == language).GroupBy(static i => i.Source).ToList();
        Assert.That(sources, Has.Count.GreaterThanOrEqualTo(5));
        foreach (var source in sources)
        {
            Assert.That(source.Count(static i => i.Label == CorpusLabel.Fraud), Is.GreaterThanOrEqualTo(300), source.Key);
            Assert.That(source.Count(static i => i.Label == CorpusLabel.Benign), Is.GreaterThanOrEqualTo(300), source.Key);
        }

        Assert.That(Blind.Count(i => i.PrimaryLanguage == language), Is.GreaterThanOrEqualTo(400));
        Assert.That(Blind.Select(static i => i.Source).Intersect(Training.Concat(Items).Select(static i => i.Source)), Is.Empty);
    }

    [Test]
    public void Both_halves_hold_every_source_and_label()
    {
        foreach (var group in Items.GroupBy(static i => (i.Source, i.Label)))
        {
            var fit = group.Count(static i => CorpusSplit.HalfOf(i.Id) == CorpusHalf.Fit);
            Assert.That((double)fit / group.Count(), Is.InRange(0.3, 0.7), group.Key.ToString());
        }
    }

    [Test]
    public void Texts_and_ids_occur_once()
    {
        Assert.That(Everything.Select(static i => i.Id), Is.Unique);
        Assert.That(Everything.Where(static i => !i.IsDialogue).Select(static i => i.Text), Is.Unique);
    }

    [Test]
    public void Only_fraud_has_a_category_and_a_harmful_turn()
    {
        foreach (var item in Everything)
        {
            Assert.That(item.Category is not null, Is.EqualTo(item.Label == CorpusLabel.Fraud), item.Id);
            if (item.IsDialogue) Assert.That(item.HarmTurn is not null, Is.EqualTo(item.Label == CorpusLabel.Fraud), item.Id);
        }
    }

    [Test]
    public void Links_lead_to_reserved_domains()
    {
        foreach (var item in Everything)
        {
            foreach (var text in item.IsDialogue ? item.Turns.Select(static t => t.Text) : [item.Text])
            {
                foreach (Match link in Link().Matches(text.ToLowerInvariant()))
                    Assert.That(link.Value, Does.Match(@"\.(test|example|invalid|localhost)$|(^|\.)example\.(com|net|org)$"), item.Id);
            }
        }
    }

    // Names of hosts that a browser would follow; file names and the like end otherwise.
    [GeneratedRegex(@"(?<![\w.@])(?:[a-z0-9-]+\.)+(?:com|net|org|cn|io|xyz|top|vip|shop|info|co|me|app|site|online|club|cc|test|example|invalid|localhost)(?![\w.])")]
    private static partial Regex Link();
}
