using System.Text;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Lexicons;

public class LexiconLoadingTests
{
    [Test]
    public void A_lexicon_holds_what_its_file_says()
    {
        var lexicon = Parse("""
            {"$schema":"s","id":"x","version":"1.2","language":"en","description":"d","wholeWord":true,"bias":-3,"categories":["own"],
             "groups":{"g":{"limit":2,"description":"gd"}},
             "signals":[{"id":"s","weight":0.5,"groups":["@s"]}],
             "terms":[{"id":"a","texts":["{do not|don't} tell{ me|}","\\{x\\}"],"category":"own","stage":"second-payment","weight":-2.5,"groups":["g"],"wholeWord":false,"exact":true,"exceptions":["a{b|c}"]},
                      {"id":"b","text":"y","weight":0}],
             "rules":[{"id":"r","all":["g",["g","@s"]],"none":["@s"],"within":7,"ordered":true,"stage":"hook","weight":1}]}
            """);
        var (first, second, rule) = (lexicon.Terms[0], lexicon.Terms[1], lexicon.Rules[0]);
        Assert.Multiple(() =>
        {
            Assert.That((lexicon.Id, lexicon.Version, lexicon.Language, lexicon.Description, lexicon.Bias), Is.EqualTo(("x", "1.2", "en", "d", (double?)-3)));
            Assert.That(lexicon.Groups, Is.EqualTo(new[] { new LexiconGroup("g", 2, "gd") }));
            Assert.That(first.Texts, Is.EqualTo(new[] { "do not tell me", "do not tell", "don't tell me", "don't tell", "{x}" }));
            Assert.That(first.Exceptions, Is.EqualTo(new[] { "ab", "ac" }));
            Assert.That((first.Category, first.Stage, first.Weight, first.WholeWord, first.Exact), Is.EqualTo(("own", ScamStage.SecondPayment, -2.5, false, true)));
            Assert.That((second.Category, second.Stage, second.WholeWord, second.Groups.Count), Is.EqualTo(((string?)null, ScamStage.None, true, 0)));
            Assert.That(rule.All, Is.EqualTo(new[] { new[] { "g" }, ["g", "@s"] }));
            Assert.That((rule.Within, rule.Ordered, rule.Stage), Is.EqualTo(((int?)7, true, ScamStage.Hook)));
        });
    }

    [TestCaseSource(typeof(BadLexicons), nameof(BadLexicons.Cases))]
    public void What_is_wrong_is_said_with_place_and_remedy(string json, string path, string problem, bool inSchema)
    {
        var errors = Assert.Throws<LexiconException>(() => Parse(json))!.Errors;
        var error = errors.FirstOrDefault(e => e.Path == path);
        Assert.That(error, Is.Not.Null, string.Join('\n', errors));
        Assert.Multiple(() =>
        {
            Assert.That($"{error!.Problem} {error.Remedy}", Does.Contain(problem));
            Assert.That(error!.File, Is.EqualTo("x.json"));
            Assert.That(error!.Remedy, Is.Not.Empty);
            Assert.That(error!.ToString(), Does.StartWith("x.json"));
        });
    }

    [TestCase("$.terms[1].weight", 4)]
    [TestCase("$.terms[2].colour", 6)]
    [TestCase("$.rules[0].all[1]", 8)]
    public void Every_error_is_reported_with_its_line(string path, int line)
    {
        const string Json = """
            {"id":"x","version":"1","language":"en",
            "terms":[
              {"id":"a","text":"x","weight":1,"groups":["g"]},
              {"id":"b","text":"x","weight":99},
              {"id":"c","text":"x",
               "colour":1,"weight":1}],
            "rules":[{"id":"r","weight":1,"all":["g",
               "h"]}]}
            """;
        var errors = Assert.Throws<LexiconException>(() => Parse(Json))!.Errors;
        Assert.That(errors, Has.Count.EqualTo(3));
        Assert.That(errors.Single(e => e.Path == path).Line, Is.EqualTo(line));
    }

    [TestCase("{\n\"id\":\"x\",\n}", 3)]
    [TestCase("{\"id\":\n", 2)]
    [TestCase("", 1)]
    [TestCase("{} x", 1)]
    public void Malformed_json_is_refused_with_its_line(string json, int line)
    {
        var error = Assert.Throws<LexiconException>(() => Parse(json))!.Errors.Single();
        Assert.That((error.Problem, error.Line), Is.EqualTo(("isn't well-formed JSON here.", (int?)line)));
    }

    [Test]
    public void Bytes_that_are_no_text_are_refused() => Assert.That(
        () => Lexicon.Parse([(byte)'{', 0xFF, (byte)'}'], "x.json"), Throws.InstanceOf<LexiconException>().With.Message.Contains("UTF-8"));

    [Test]
    public void A_byte_order_mark_is_no_error() => Assert.That(
        Lexicon.Parse([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(BadLexicons.Rule("""{"id":"r","weight":1,"all":["g"]}"""))], "x.json").Rules, Has.Count.EqualTo(1));

    [Test]
    public void A_file_that_is_too_long_is_refused_without_reading_all_of_it()
    {
        using var endless = new EndlessStream();
        Assert.That(() => Lexicon.Load(endless, "x.json"), Throws.InstanceOf<LexiconException>().With.Message.Contains("16 MiB"));
        Assert.That(endless.Given, Is.LessThan(LexiconLimits.FileSize + 1024 * 1024));
    }

    [Test]
    public void The_message_names_the_first_errors_and_counts_the_rest()
    {
        var terms = string.Join(",\n", Enumerable.Range(0, 30).Select(static i => $$"""{"id":"t{{i}}","text":"x"}"""));
        var message = Assert.Throws<LexiconException>(() => Parse($$"""{"id":"x","version":"1","language":"en","terms":[{{terms}}]}"""))!.Message;
        Assert.That(message, Does.StartWith("x.json(1): $.terms[0]: has no \"weight\"").And.EndWith("… and 10 more."));
    }

    [TestCase("""{"id":"a","version":"1","language":"en","terms":[{"id":"t","text":"x","weight":1}]}""", "also the id of")]
    [TestCase("""{"id":"b","version":"1","language":"en","terms":[{"id":"t","text":"x","weight":1}]}""", "already used by a.json")]
    [TestCase("""{"id":"b","version":"1","language":"en","bias":-3,"terms":[{"id":"u","text":"x","weight":1}]}""", "differs from the bias of a.json")]
    [TestCase("""{"id":"b","version":"1","language":"en","terms":[{"id":"u","text":"x","weight":1,"groups":["@s"]}],"groups":{"@s":{"limit":2}}}""", "limits the group to 2, a.json to 1")]
    [TestCase("""{"id":"b","version":"1","language":"en","rules":[{"id":"u","all":["@z"],"weight":1}]}""", "no loaded lexicon fills")]
    public void Lexicons_that_dont_fit_together_are_refused(string json, string problem)
    {
        var first = Lexicon.Parse(
            """{"id":"a","version":"1","language":"en","bias":-4,"terms":[{"id":"t","text":"x","weight":1,"groups":["@s"]}],"groups":{"@s":{"limit":1}}}"""u8, "a.json");
        Assert.That(() => LexiconSet.Create([first, Parse(json)]), Throws.InstanceOf<LexiconException>().With.Message.Contains(problem));
    }

    [Test]
    public void Groups_belong_to_their_lexicon_unless_shared()
    {
        var one = Parse("""{"id":"a","version":"1","language":"en","terms":[{"id":"t","text":"own","weight":0,"groups":["g"]},{"id":"s","text":"shared","weight":0,"groups":["@g"]}]}""");
        var two = Parse("""
            {"id":"b","version":"1","language":"en","terms":[{"id":"u","text":"other","weight":0,"groups":["g"]}],
             "rules":[{"id":"r","all":["g"],"weight":1},{"id":"q","all":["@g"],"weight":2}]}
            """);
        var inspector = new FraudGuard.Inspection.MessageInspector(LexiconSet.Create([one, two]), []);
        Assert.That(
            new[] { "own", "other", "shared" }.Select(text => string.Join(' ', inspector.Inspect(text).Signals.Select(static s => s.Id))),
            Is.EqualTo(new[] { "", "r", "q" }));
    }

    [Test]
    public void A_damaged_file_is_read_or_refused_and_nothing_else([Range(1, 5)] int seed)
    {
        const string Json = """
            {"id":"x","version":"1","language":"en","groups":{"g":{"limit":2}},
             "terms":[{"id":"a","texts":["{a|b}c","d"],"weight":-2.5,"groups":["g"],"exceptions":["dd"]}],
             "rules":[{"id":"r","all":["g",["g","@s"]],"within":7,"weight":1}]}
            """;
        var random = new Random(seed);
        string[] pieces = ["\"", "\\ud800", "\\", "{", "}", "[", "]", ",", ":", "null", "1e400", "-", "\n", "é", "true", "|"];
        for (var round = 0; round < 2000; round++)
        {
            var damaged = Json;
            for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
            {
                var at = random.Next(damaged.Length);
                damaged = damaged.Remove(at, Math.Min(random.Next(4), damaged.Length - at)).Insert(at, random.Next(2) == 0 ? "" : pieces[random.Next(pieces.Length)]);
            }

            try
            {
                Parse(damaged);
            }
            catch (LexiconException)
            {
            }
            catch (Exception e)
            {
                Assert.Fail($"{e.GetType()} for {damaged}: {e.Message}");
            }
        }
    }

    private static Lexicon Parse(string json) => Lexicon.Parse(Encoding.UTF8.GetBytes(json), "x.json");

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
