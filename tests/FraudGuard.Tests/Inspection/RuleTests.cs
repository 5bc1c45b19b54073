using FraudGuard.Inspection;

namespace FraudGuard.Tests.Inspection;

public class RuleTests
{
    private const string Terms = """
        "terms":[
          {"id":"a","text":"A","weight":0,"groups":["a"],"exact":true},
          {"id":"b","text":"B","weight":0,"groups":["b"],"exact":true},
          {"id":"c","text":"C","weight":0,"groups":["c"],"exact":true},
          {"id":"ab","text":"X","weight":0,"groups":["a","b"],"exact":true},
          {"id":"n","text":"N","weight":0,"groups":["n"],"exact":true}]
        """;

    [TestCase(""" "all":["a","b"] """, "A..B", true)]
    [TestCase(""" "all":["a","b"] """, "B..A", true, Description = "in any order")]
    [TestCase(""" "all":["a","b"] """, "A..A", false)]
    [TestCase(""" "all":["a","b"] """, "X", true, Description = "one hit may fill several places")]
    [TestCase(""" "all":["a","b"],"within":4 """, "A..B", true, Description = "first unit of the first to last unit of the last")]
    [TestCase(""" "all":["a","b"],"within":3 """, "A..B", false)]
    [TestCase(""" "all":["a","b"],"within":3 """, "A......B.A", true, Description = "a later pair is close enough")]
    [TestCase(""" "all":["a","b"],"within":2 """, "A.BB.A.AB", true)]
    [TestCase(""" "all":["a","b","c"],"within":5 """, "A.B.C", true)]
    [TestCase(""" "all":["a","b","c"],"within":5 """, "A.B..C", false)]
    [TestCase(""" "all":[["a","b"],"c"],"within":3 """, "B.C", true, Description = "one of several groups")]
    [TestCase(""" "all":["a"],"none":["n"] """, "A", true)]
    [TestCase(""" "all":["a"],"none":["n"] """, "N............................A", false, Description = "excluded anywhere before")]
    [TestCase(""" "all":["a"],"none":["n"] """, "A............................N", false, Description = "excluded anywhere after")]
    [TestCase(""" "all":["a"],"none":["n","c"] """, "A C", false)]
    [TestCase(""" "all":["a","b"],"ordered":true """, "A.B", true)]
    [TestCase(""" "all":["a","b"],"ordered":true """, "B.A", false)]
    [TestCase(""" "all":["a","b"],"ordered":true """, "B.A.B", true)]
    [TestCase(""" "all":["a","b"],"ordered":true """, "X", false, Description = "no hit follows itself")]
    [TestCase(""" "all":["a","b"],"ordered":true """, "XX", true)]
    [TestCase(""" "all":["a","b","c"],"ordered":true,"within":5 """, "A.A.B.C", true)]
    [TestCase(""" "all":["a","b","c"],"ordered":true,"within":5 """, "A.B.A.C", false)]
    public void Rules_hold_when_their_parts_come_together(string rule, string text, bool expected) =>
        Assert.That(Given.Inspector($$"""{{Terms}},"rules":[{"id":"r","weight":1,{{rule}}}]""").Inspect(text).Signals, Has.Count.EqualTo(expected ? 1 : 0));

    [Test]
    public void A_rules_signal_covers_its_parts_once()
    {
        var signal = Given.Inspector($$"""
            {{Terms}},"rules":[{"id":"r","all":["a","b"],"within":6,"category":"fake-job","stage":"payment","weight":1}]
            """)
            .Inspect("..A..B..A.B").Signals.Single();
        Assert.That(signal, Is.EqualTo(new FraudSignal("r", SignalKind.Rule, 2, 4, "fake-job", ScamStage.Payment, 1)));
    }

    // Rules of every shape over random text, against trying every selection of hits.
    [Test]
    public void Rules_agree_with_trying_every_selection([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var all = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomGroups(random)).ToArray();
        var none = random.Next(3) == 0 ? new[] { "n" } : [];
        int? within = random.Next(3) == 0 ? null : random.Next(1, 12);
        var ordered = all.Length > 1 && random.Next(2) == 0;
        var json = $$"""
            {{Terms}},"rules":[{"id":"r","weight":1,
              "all":[{{string.Join(',', all.Select(static p => $"[{string.Join(',', p.Select(static g => $"\"{g}\""))}]"))}}],
              "none":[{{string.Join(',', none.Select(static g => $"\"{g}\""))}}],
              "ordered":{{(ordered ? "true" : "false")}}{{(within is null ? "" : $",\"within\":{within}")}}}]
            """;
        var inspector = Given.Inspector(json);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(10) switch { 0 => 'A', 1 => 'B', 2 => 'C', 3 => 'X', 4 when random.Next(4) == 0 => 'N', _ => '.' }));
            Assert.That(inspector.Inspect(text).Signals.Count == 1, Is.EqualTo(Holds(all, none, within, ordered, text)), $"'{text}' {json}");
        }
    }

    private static string[] RandomGroups(Random random) => [.. new[] { "a", "b", "c" }.OrderBy(_ => random.Next()).Take(random.Next(1, 3))];

    private static bool Holds(string[][] all, string[] none, int? within, bool ordered, string text)
    {
        if (text.Any(c => GroupsOf(c).Intersect(none).Any())) return false;
        return Try(0, int.MaxValue, -1, -1);

        bool Try(int place, int first, int last, int previous)
        {
            if (place == all.Length) return within is null || last - first + 1 <= within;
            for (var i = ordered ? previous + 1 : 0; i < text.Length; i++)
                if (GroupsOf(text[i]).Intersect(all[place]).Any() && Try(place + 1, Math.Min(first, i), Math.Max(last, i), i)) return true;
            return false;
        }
    }

    private static string[] GroupsOf(char c) => c switch { 'A' => ["a"], 'B' => ["b"], 'C' => ["c"], 'X' => ["a", "b"], 'N' => ["n"], _ => [] };
}
