using System.CommandLine;
using FraudGuard.Inspection;
using FraudGuard.Tool.Inspecting;
using FraudGuard.Tool.Models;
using FraudGuard.Tool.Output;
using FraudGuard.Tool.Reports;

namespace FraudGuard.Tool.Commands;

/// <summary><c>inspect</c>: scores messages.</summary>
internal static class InspectCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new TextInput();
        var lexicons = SharedOptions.Lexicons();
        var noBuiltIn = SharedOptions.NoBuiltIn();
        var json = SharedOptions.Json();
        json.Description = "Write one JSON object per message and nothing else on standard output.";
        var command = new Command("inspect", "Scores messages, each on its own.") { lexicons, noBuiltIn, json };
        input.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var inspector = SharedOptions.Load(result, lexicons, noBuiltIn).CreateInspector();
            foreach (var (number, text) in input.Read(result, console))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var record = Describe(number, text, inspector.Inspect(text));
                if (result.GetValue(json)) JsonOutput.WriteLine(console.Output, record);
                else console.Output.Write(Line(record));
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static MessageRecord Describe(int line, string text, FraudAssessment assessment) => new(
        line, JsonOutput.Round(assessment.Score), RiskNames.Of(assessment.Level), assessment.Category,
        [.. assessment.Signals.Select(signal => new SignalRecord(
            text.Substring(signal.Index, signal.Length), signal.Index, signal.Length, signal.Category, JsonOutput.Round(signal.Weight)))]);

    private static string Line(MessageRecord record)
    {
        var signals = string.Join(", ", record.Signals.Select(static s => $"{PlainText.Quote(s.Text)} {RateText.Weight(s.Weight)}"));
        return $"{record.Line}\t{record.Level}\t{RateText.Score(record.Score)}\t{record.Category ?? "–"}\t{signals}\n";
    }
}
