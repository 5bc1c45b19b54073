namespace FraudGuard.Tool.Tests;

internal sealed class GuideCommandTests : ToolFixture
{
    [Test]
    public async Task A_case_gets_its_plan_in_every_format()
    {
        string[] args = ["guide", "--category", "task-rebate", "--region", "CN", "--lang", "zh-Hans", "--happened", "money-sent", "credentials-given", "--paid-by", "bank-transfer", "--since", "20m"];
        var text = await RunAsync(args);
        var html = await RunAsync([.. args, "--format", "html"]);
        var markdown = await RunAsync([.. args, "--format", "markdown"]);
        var json = await RunAsync([.. args, "--json"]);

        foreach (var result in new[] { text, html, markdown, json })
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Contain("110").And.EndsWith("\n"));
        }

        Assert.That(html.Output, Does.Contain("<html lang=\"zh-Hans\""));
        Assert.That(markdown.Output, Does.StartWith("# "));
        Assert.That((string?)json.Json["category"], Is.EqualTo("task-rebate"));
        Assert.That(text.Output, Does.Not.Contain("<").Or.Contain("刷单"));
    }

    [Test]
    public async Task What_happened_changes_the_plan()
    {
        var paid = await RunAsync("guide", "--category", "sextortion", "--region", "UK", "--lang", "en", "--happened", "money-sent");
        var minor = await RunAsync("guide", "--category", "sextortion", "--region", "UK", "--lang", "en", "--happened", "images-shared", "--minor");

        Assert.That(minor.Output, Is.Not.EqualTo(paid.Output));
    }

    [Test]
    public async Task It_can_be_written_to_a_file()
    {
        var result = await RunAsync("guide", "--category", "fake-loan", "--lang", "en", "--output", PathOf("plan.txt"));

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")));
        Assert.That(await File.ReadAllTextAsync(PathOf("plan.txt")), Is.Not.Empty);
        Assert.That(Directory.GetFiles(PathOf("")), Has.None.EndsWith(".tmp"));
    }

    [TestCase("--category", "nonsense", "task-rebate")]
    [TestCase("--region", "Atlantis", "CN")]
    [TestCase("--happened", "worse", "money-sent")]
    [TestCase("--paid-by", "sheep", "gift-card")]
    [TestCase("--lang", "tlh", "zh-Hans")]
    [TestCase("--since", "yesterday", "30m")]
    [TestCase("--since", "-5m", "30m")]
    [TestCase("--since", "99999999d", "")]
    [TestCase("--format", "pdf", "markdown")]
    public async Task A_wrong_word_is_answered_with_the_right_ones(string option, string value, string hint)
    {
        string[] category = option == "--category" ? [] : ["--category", "fake-loan"];

        var result = await RunAsync(["guide", .. category, option, value]);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(value).Or.Contain(option));
        Assert.That(result.Error, Does.Contain(hint));
    }
}
