using System.Text.Json;

namespace MessagePipeline.Tests;

[TestFixture]
[Parallelizable(ParallelScope.All)]
public class ConversationOutputTests
{
    private const string Scam = "刷单返利，先垫付后返佣金";

    [Test]
    public async Task WritesTheHighestLevelAndTheTurnItWasReached()
    {
        var result = await PipelineProcess.RunAsync(
            $$"""
            {"id":"会话一","turns":[{"from":"peer","minutes":0,"text":"你好"},{"from":"self","minutes":1.5,"text":"你好"},{"from":"peer","minutes":3,"text":"{{Scam}}"},{"from":"peer","minutes":9,"text":"再见"}]}

            {"id":7,"turns":[{"from":"peer","text":"明天见","label":"ignored"}]}
            {"id":"empty","turns":[]}
            """, "--conversations", "-");

        var lines = result.Output.Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.Match("^{\"id\":\"会话一\",\"score\":0\\.[0-9]+,\"level\":\"high\",\"category\":\"task-rebate\",\"reached\":{\"low\":3,\"medium\":3,\"high\":3}}$"));
            Assert.That(lines[1], Does.Match("^{\"id\":7,\"score\":0\\.[0-9]+,\"level\":\"none\",\"category\":null,\"reached\":{\"low\":null,\"medium\":null,\"high\":null}}$"));
            Assert.That(lines[2], Is.EqualTo("{\"id\":\"empty\",\"score\":0,\"level\":\"none\",\"category\":null,\"reached\":{\"low\":null,\"medium\":null,\"high\":null}}"));
            Assert.That(lines[3], Is.Empty);
            Assert.That(lines, Has.Length.EqualTo(4));
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.ExitCode, Is.Zero);
        });
    }

    [Test]
    public async Task TurnsAreScoredInTheirConversation()
    {
        string Turn(string text) => JsonSerializer.Serialize(new { from = "peer", minutes = 1, text });
        string[] parts = ["请把资金转入安全", "账户"];

        var result = await PipelineProcess.RunAsync(
            $$"""
            {"id":"together","turns":[{{Turn(parts[0])}},{{Turn(parts[1])}}]}
            {"id":"first","turns":[{{Turn(parts[0])}}]}
            {"id":"second","turns":[{{Turn(parts[1])}}]}

            """, "--conversations", "-");

        double[] scores = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("score").GetDouble())];
        Assert.That(scores[0], Is.GreaterThan(scores[1] + 0.1).And.GreaterThan(scores[2] + 0.1));
    }

    [TestCase("{", "$")]
    [TestCase("null", "$")]
    [TestCase("[]", "$")]
    [TestCase("{\"id\":\"a\"}", "$")]
    [TestCase("{\"turns\":[]}", "$")]
    [TestCase("{\"id\":\"a\",\"id\":\"b\",\"turns\":[]}", "$.id")]
    [TestCase("{\"id\":null,\"turns\":[]}", "$.id")]
    [TestCase("{\"id\":{},\"turns\":[]}", "$.id")]
    [TestCase("{\"id\":\"a\",\"turns\":null}", "$.turns")]
    [TestCase("{\"id\":\"a\",\"turns\":[null]}", "$.turns[0]")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\",\"text\":\"x\"},{\"from\":\"bot\",\"text\":\"x\"}]}", "$.turns[1].from")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\",\"text\":5}]}", "$.turns[0].text")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\",\"text\":\"\\ud800\"}]}", "$.turns[0].text")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\"}]}", "$.turns[0]")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\",\"minutes\":-1,\"text\":\"x\"}]}", "$.turns[0].minutes")]
    [TestCase("{\"id\":\"a\",\"turns\":[{\"from\":\"peer\",\"minutes\":1e300,\"text\":\"x\"}]}", "$.turns[0].minutes")]
    public async Task NamesLineAndPathOfWhatIsWrong(string line, string path)
    {
        var good = JsonSerializer.Serialize(new { id = "good", turns = Array.Empty<string>() });

        var result = await PipelineProcess.RunAsync($"{good}\n{line}\n{good}\n", "--conversations", "-");

        Assert.Multiple(() =>
        {
            Assert.That(result.Error, Does.StartWith($"error: standard input, line 2, {path}: "));
            Assert.That(result.Error.Count(static c => c == '\n'), Is.EqualTo(1));
            Assert.That(result.Output, Does.StartWith("{\"id\":\"good\",").And.EndsWith("}\n"), "what came before the error is kept");
            Assert.That(result.Output.Count(static c => c == '\n'), Is.EqualTo(1));
            Assert.That(result.ExitCode, Is.EqualTo(2));
        });
    }
}
