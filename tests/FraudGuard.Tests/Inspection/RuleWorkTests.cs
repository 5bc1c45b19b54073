using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

// What rules cost under hostile text, counted as looks at rules and not as time.
public class RuleWorkTests
{
    private const int Rules = 300;
    private const int Hits = 1_000_000;

    [Test]
    public void Rules_that_no_hit_touches_cost_nothing()
    {
        var set = Set(static i => $$""" "all":["a","g{{i}}"] """);
        Assert.That(Work(set, 1, static _ => "a"), Is.LessThanOrEqualTo(Rules));
        Assert.That(Work(set, 1, static _ => "b"), Is.Zero);
    }

    [Test]
    public void A_hit_at_every_position_costs_no_look_at_rules_that_wait_for_something_else() =>
        Assert.That(Work(Set(static i => $$""" "all":["a","b","g{{i}}"],"within":20 """), Hits, static i => i % 2 == 0 ? "a" : "b"), Is.LessThanOrEqualTo(3 * Rules));

    [Test]
    public void Rules_that_hold_are_not_looked_at_again() =>
        Assert.That(Work(Set(static i => """ "all":["a","b"],"within":20 """), Hits, static i => i % 2 == 0 ? "a" : "b"), Is.LessThanOrEqualTo(3 * Rules));

    // Three parts that come round too far apart: a rule can be looked at once for each of its places in a window, not more.
    [Test]
    public void A_window_costs_at_most_one_look_for_each_place()
    {
        const int Within = 30;
        var work = Work(Set(static i => $$""" "all":["a","b","c"],"within":{{Within}} """), Hits, static i => (i % 100) switch { < 20 => "a", < 60 => "b", _ => "c" });
        Assert.That(work, Is.LessThanOrEqualTo((long)Hits / Within * 3 * Rules));
        Assert.That(work, Is.LessThanOrEqualTo((long)Hits * Rules / 25));
    }

    [Test]
    public void Ordered_rules_are_looked_at_once_for_a_hit_they_ask_for()
    {
        const int Few = 10_000;
        Assert.That(Work(Set(static i => $$""" "all":["a","g{{i}}"],"ordered":true,"within":20 """), Few, static _ => "b"), Is.Zero);
        Assert.That(Work(Set(static i => $$""" "all":["a","g{{i}}"],"ordered":true,"within":20 """), Few, static _ => "a"), Is.LessThanOrEqualTo((long)Few * Rules));
    }

    private static LexiconSet Set(Func<int, string> rule) => LexiconSet.Create([Given.Lexicon($$"""
        "terms":[
          {"id":"a","text":"A","weight":0,"groups":["a"]},
          {"id":"b","text":"B","weight":0,"groups":["b"]},
          {"id":"c","text":"C","weight":0,"groups":["c"]},
          {{string.Join(',', Enumerable.Range(0, Rules).Select(static i => $$"""{"id":"g{{i}}","text":"G{{i}}","weight":0,"groups":["g{{i}}"]}"""))}}],
        "rules":[{{string.Join(',', Enumerable.Range(0, Rules).Select(i => $$"""{"id":"r{{i}}","weight":1,{{rule(i)}}}"""))}}]
        """)]);

    private static long Work(LexiconSet set, int hits, Func<int, string> termAt)
    {
        var entries = set.Entries.Select(static (e, i) => (e.Id, i)).ToDictionary(static e => e.Id, static e => e.i);
        var board = new Scoreboard(set, [], [], new FoundSignal[4], keepAll: false);
        for (var i = 0; i < hits; i++) board.Add(entries[termAt(i)], i, i + 1);
        var work = board.Evaluations;
        board.Dispose();
        return work;
    }
}
