using System.CommandLine;
using FraudGuard.Tool.Inspecting;
using FraudGuard.Tool.Output;
using FraudGuard.Tool.Reports;

namespace FraudGuard.Tool.Commands;

/// <summary><c>explain</c>: shows the sum behind a message's score.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new TextInput();
        var lexicons = SharedOptions.Lexicons();
        var noBuiltIn = SharedOptions.NoBuiltIn();
        var json = SharedOptions.Json();
        var command = new Command("explain", "Shows how a message's score comes about, signal by signal.") { lexicons, noBuiltIn, json };
        input.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var inspector = SharedOptions.Load(result, lexicons, noBuiltIn).CreateInspector();
            foreach (var (_, text) in input.Read(result, console))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var explanation = Explainer.Explain(inspector, text);
                if (result.GetValue(json)) JsonOutput.WriteLine(console.Output, explanation);
                else ExplanationTables.Write(console.CreateRich(), explanation);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
