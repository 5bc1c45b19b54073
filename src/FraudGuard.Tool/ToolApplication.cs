using System.CommandLine;
using FraudGuard.Guidance;
using FraudGuard.Lexicons;
using FraudGuard.Tool.Commands;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool;

/// <summary>The command line as a whole: parses, runs, and turns what went wrong into an exit code and a clear line.</summary>
internal static class ToolApplication
{
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken = default)
    {
        // A file may be called @something: no response files.
        var parsed = CreateRoot(console).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await console.Error.WriteLineAsync($"error: {error.Message}");
            await console.Error.WriteLineAsync($"Use '{CommandPath(parsed)} --help' to see what can be asked for.");
            return ExitCode.Unusable;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Output, Error = console.Error },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (LexiconException e)
        {
            foreach (var error in e.Errors) await console.Error.WriteLineAsync($"error: {error}");
            return ExitCode.Unusable;
        }
        catch (GuidanceFormatException e)
        {
            foreach (var error in e.Errors) await console.Error.WriteLineAsync($"error: {error}");
            return ExitCode.Unusable;
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"error: {e.Message}");
            return ExitCode.Unusable;
        }
    }

    private static RootCommand CreateRoot(ToolConsole console) =>
        new("The workbench of FraudGuard: inspect messages, mend lexicons, measure them, help victims.")
        {
            InspectCommand.Create(console),
            ExplainCommand.Create(console),
            LintCommand.Create(console),
            EvaluateCommand.Create(console),
            FitCommand.Create(console),
            LearnCommand.Create(console),
            GuideCommand.Create(console),
            EvidenceCommand.Create(console),
        };

    private static string CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var command = parsed.CommandResult; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult)
            names.Push(command.Command is RootCommand ? "fraudguard" : command.Command.Name);
        return string.Join(' ', names);
    }
}
