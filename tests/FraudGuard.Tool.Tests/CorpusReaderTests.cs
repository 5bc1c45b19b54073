using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Tests;

internal sealed class CorpusReaderTests : ToolFixture
{
    [Test]
    public void Messages_and_dialogues_are_read()
    {
        var file = Write("some.jsonl", """
            {"id":"m1","text":"hello","label":"benign","kind":"sms","lang":"zh-Hant","style":"hard","source":"s"}

            {"id":"d1","label":"fraud","category":"fake-loan","lang":"en","pace":"slow","harmTurn":1,"turns":[{"from":"peer","minutes":3,"text":"a"},{"from":"self","text":"b"}]}
            {"id":"d2","label":"fraud","lang":"en","turns":[{"from":"A","text":"a"},{"from":"B","text":"b"}]}
            {"id":"d3","label":"fraud","lang":"en","text":"A: hi\nB: who is it?\nA: me"}
            {"id":"m2","label":"spam","text":"A: one caller only\nA: and again"}
            """);

        var items = CorpusReader.Read([file]);

        Assert.That(items.Select(static i => (i.Id, i.IsDialogue, i.Label)), Is.EqualTo(new[]
        {
            ("m1", false, CorpusLabel.Benign), ("d1", true, CorpusLabel.Fraud), ("d2", true, CorpusLabel.Fraud),
            ("d3", true, CorpusLabel.Fraud), ("m2", false, CorpusLabel.Spam),
        }));
        Assert.That(items[0], Has.Property("PrimaryLanguage").EqualTo("zh").And.Property("Style").EqualTo("hard"));
        Assert.That(items[1].Turns, Is.EqualTo(new[] { new CorpusTurn(true, 3, "a"), new CorpusTurn(false, 1, "b") }));
        Assert.That(items[1], Has.Property("HarmTurn").EqualTo(1).And.Property("Style").EqualTo("slow"));
        Assert.That(items[3].Turns.Select(static t => (t.IsPeer, t.Text)), Is.EqualTo(new[] { (true, "hi"), (false, "who is it?"), (true, "me") }));
        Assert.That(items[4].Source, Is.EqualTo("some"), "the file's name stands in for a source");
    }

    [TestCase("""{"text":"secret","label":"fraud"}""", "$.id")]
    [TestCase("""{"id":"x","text":"secret","label":"scam"}""", "$.label")]
    [TestCase("""{"id":"x","label":"fraud"}""", "$.text")]
    [TestCase("""{"id":"x","text":"secret","turns":[{"from":"peer","text":"secret"}],"label":"fraud"}""", "$.text")]
    [TestCase("""{"id":"x","turns":[],"label":"fraud"}""", "$.turns")]
    [TestCase("""{"id":"x","turns":[null],"label":"fraud"}""", "$.turns[0]")]
    [TestCase("""{"id":"x","turns":[{"from":"me","text":"secret"}],"label":"fraud"}""", "$.turns[0].from")]
    [TestCase("""{"id":"x","turns":[{"from":"peer"}],"label":"fraud"}""", "$.turns[0].text")]
    [TestCase("""{"id":"x","turns":[{"from":"peer","text":"secret"}],"harmTurn":1,"label":"fraud"}""", "$.harmTurn")]
    [TestCase("""{"id":7,"text":"secret","label":"fraud"}""", "$.id")]
    [TestCase("""{"id":"x","text":"secret","label":"fraud" """, "$")]
    [TestCase("null", "$")]
    public void A_bad_line_is_named_and_not_quoted(string line, string path)
    {
        var file = Write("bad.jsonl", "{\"id\":\"ok\",\"text\":\"ok\",\"label\":\"benign\"}\n" + line);

        var error = Assert.Throws<ToolException>(() => CorpusReader.Read([file]))!.Message;

        Assert.That(error, Does.StartWith($"{file}(2): {path}").And.Not.Contain("secret"));
    }

    [Test]
    public void An_id_occurs_once_in_a_source()
    {
        var first = Write("a.jsonl", """{"id":"x","text":"t","label":"fraud","source":"s"}""");
        var second = Write("b.jsonl", """{"id":"x","text":"t","label":"fraud","source":"s"}""");
        var other = Write("c.jsonl", """{"id":"x","text":"t","label":"fraud","source":"another"}""");

        Assert.That(() => CorpusReader.Read([first, second]), Throws.TypeOf<ToolException>().With.Message.Contains($"{first}(1)"));
        Assert.That(CorpusReader.Read([first, other]), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_directory_stands_for_its_files()
    {
        Write("b.jsonl", """{"id":"2","text":"t","label":"fraud"}""");
        Write("a.jsonl", """{"id":"1","text":"t","label":"fraud"}""");

        Assert.That(CorpusReader.Read([PathOf("")]).Select(static i => i.Id), Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public void What_is_not_UTF8_is_refused()
    {
        File.WriteAllBytes(PathOf("latin1.jsonl"), [.. "{\"id\":\"1\",\"text\":\""u8, 0xE9, .. "\",\"label\":\"fraud\"}"u8]);

        Assert.That(() => CorpusReader.Read([PathOf("latin1.jsonl")]), Throws.TypeOf<ToolException>().With.Message.Contains("UTF-8"));
    }
}
