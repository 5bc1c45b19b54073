using ChatHost.Scripts;

namespace ChatHost.Tests;

internal sealed class ScriptTests
{
    private readonly ChatServer _server = Servers.Common;

    private static IEnumerable<TestCaseData> Cases() =>
        from script in ScriptLibrary.Load().Scripts
        from language in Languages.All
        select new TestCaseData(script.Id, language);

    [Test]
    public void There_are_several_scams_and_an_innocent_talk_in_every_language()
    {
        var scripts = ScriptLibrary.Load().Scripts;
        Assert.That(scripts.Count(static script => script.IsScam), Is.GreaterThanOrEqualTo(4));
        Assert.That(scripts.Count(static script => !script.IsScam), Is.GreaterThanOrEqualTo(1));
        foreach (var script in scripts) Assert.That(script.Languages.Keys, Is.EquivalentTo(Languages.All), script.Id);
    }

    [TestCaseSource(nameof(Cases))]
    public async Task A_scam_is_warned_about_before_the_harm_and_an_innocent_talk_never(string id, string language)
    {
        await using var ann = await _server.ConnectAsync();
        await ann.CreateAsync(id, language);
        var script = ScriptLibrary.Load().Find(id)!;
        await ann.HearOutAsync(script.Languages[language].Lines.Count);
        var warned = ann.Received.Where(static message => message.Warning is not null).ToList();
        if (!script.IsScam)
        {
            Assert.That(warned, Is.Empty);
            foreach (var line in script.Languages[language].Lines)
                Assert.That((await ann.SendAsync(line.Reply)).Status, Is.EqualTo(Contracts.SendStatus.Sent), line.Reply);
            return;
        }

        Assert.That(warned, Is.Not.Empty);
        Assert.That(warned[0].Sequence, Is.LessThanOrEqualTo(3));
        Assert.That(warned.Select(static message => message.Warning!.Language), Is.All.EqualTo(language));
        var asked = 0;
        foreach (var line in script.Languages[language].Lines)
        {
            if ((await ann.SendAsync(line.Reply)).Status != Contracts.SendStatus.Sent) asked++;
        }

        Assert.That(asked, Is.GreaterThanOrEqualTo(1), "an answer that pays or gives a code is asked about");
    }
}
