using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Writes training material as CommonMark: a hand-out, with the quiz's answers after the questions.</summary>
public sealed class TrainingMarkdownRenderer
{
    private readonly GuidanceCatalog _catalog;

    /// <summary>Creates the renderer.</summary>
    /// <param name="catalog">The catalogue with the headings' words.</param>
    public TrainingMarkdownRenderer(GuidanceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>Writes a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="writer">Where to write it. It is neither flushed nor closed.</param>
    public void Render(TrainingTopic topic, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(writer);
        WriteHeading(writer, "# ", topic.Title);
        WriteHeading(writer, "## ", Label(GuidanceLabels.TrainingRedFlags));
        foreach (var flag in topic.RedFlags) writer.WriteLine("- " + MarkdownText.Escape(flag.Text, "  "));
        writer.WriteLine();
        WriteHeading(writer, "## ", Label(GuidanceLabels.TrainingExample));
        writer.WriteLine($"*{MarkdownText.Escape(topic.ExampleNote)}*");
        writer.WriteLine();
        foreach (var line in topic.Example.Split('\n')) writer.WriteLine($"> {MarkdownText.Escape(line)}  ");
        writer.WriteLine();
        WriteHeading(writer, "## ", Label(GuidanceLabels.TrainingQuiz));
        for (var i = 0; i < topic.Quiz.Count; i++) WriteQuestion(topic.Quiz[i], i + 1, writer);

        string Label(string id) => _catalog.Label(id, topic.Language);

        void WriteQuestion(QuizItem item, int number, TextWriter to)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"**{number}. {MarkdownText.Escape(item.Question)}**"));
            to.WriteLine();
            for (var a = 0; a < item.Answers.Count; a++) to.WriteLine($"- {Letter(a)}) {MarkdownText.Escape(item.Answers[a].Text, "  ")}");
            var right = Enumerable.Range(0, item.Answers.Count).First(a => item.Answers[a].Id == item.RightAnswer);
            to.WriteLine();
            to.WriteLine($"{MarkdownText.Escape(Label(GuidanceLabels.TrainingAnswer))}{Label(GuidanceLabels.Colon)}{Letter(right)}{Label(GuidanceLabels.Separator)}{MarkdownText.Escape(item.Reason)}");
            to.WriteLine();
        }
    }

    private static char Letter(int index) => (char)('A' + index);

    private static void WriteHeading(TextWriter writer, string marks, string text)
    {
        writer.WriteLine(marks + MarkdownText.Escape(text));
        writer.WriteLine();
    }
}
