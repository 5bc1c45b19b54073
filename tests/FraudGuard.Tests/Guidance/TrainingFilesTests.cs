using System.Globalization;
using FraudGuard.Guidance;

namespace FraudGuard.Tests.Guidance;

/// <summary>The hand-outs under docs/training are made from the catalogue; FRAUDGUARD_UPDATE_GOLDEN=1 makes them anew.</summary>
[TestFixture]
public class TrainingFilesTests
{
    [TestCase("zh-Hans")]
    [TestCase("zh-Hant")]
    [TestCase("en")]
    public void The_hand_outs_in_the_docs_are_those_of_the_catalogue(string language)
    {
        var renderer = new TrainingMarkdownRenderer(GuidanceCatalog.BuiltIn);
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var topic in new TrainingProvider(GuidanceCatalog.BuiltIn).GetTopics(CultureInfo.GetCultureInfo(language)))
            renderer.Render(topic, writer);

        var file = RepositoryFiles.At("docs", "training", $"training.{language}.md");
        if (Environment.GetEnvironmentVariable("FRAUDGUARD_UPDATE_GOLDEN") == "1") File.WriteAllText(file, writer.ToString());
        Assert.That(writer.ToString(), Is.EqualTo(File.ReadAllText(file).ReplaceLineEndings("\n")));
    }
}
