using System.CommandLine;
using System.Globalization;

namespace MessagePipeline;

/// <summary>Reads the command line.</summary>
internal static class PipelineCommand
{
    public static async Task<int> InvokeAsync(string[] args, Func<PipelineOptions, Task<int>> run)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "UTF-8 text, one message per line; - is standard input. Without it: what is piped in, else the bundled messages.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        file.Validators.Add(static result =>
        {
            // The parser takes a mistyped option for a file.
            if (result.Tokens is [{ Value: ['-', _, ..] } token])
                result.AddError($"Unknown option {token.Value}. A file of that name is ./{token.Value}");
        });
        var json = new Option<bool>("--json")
        {
            Description = "Write one JSON object per message and nothing else.",
            Arity = ArgumentArity.Zero,
        };
        var conversations = new Option<bool>("--conversations")
        {
            Description = "FILE holds one conversation per line, as {\"id\",\"turns\":[{\"from\":\"peer|self\",\"minutes\":0,\"text\":\"\"}]}; write one JSON object for each.",
            Arity = ArgumentArity.Zero,
        };
        var language = new Option<string?>("--language")
        {
            Description = "The language of the warnings: zh-Hans, zh-Hant or en. The default is the system's.",
            HelpName = "TAG",
        };
        language.AcceptOnlyFromAmong("zh-Hans", "zh-Hant", "en");
        var command = new RootCommand("Inspects chat messages for scams and shows the warnings a user would see.")
        {
            file, json, conversations, language,
        };
        command.SetAction((result, _) => run(new PipelineOptions
        {
            File = result.GetValue(file),
            Mode = result.GetValue(conversations) ? OutputMode.Conversations
                : result.GetValue(json) ? OutputMode.Json
                : OutputMode.Warnings,
            Culture = result.GetValue(language) is { } tag ? CultureInfo.GetCultureInfo(tag) : CultureInfo.CurrentUICulture,
        }));

        // A file may be called @something: no response files.
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"error: {error.Message}");
            await Console.Error.WriteLineAsync("Use --help to see what can be asked for.");
            return ExitCode.Unusable;
        }
        // The host, not the parser, answers Ctrl+C; and no exception is hidden behind a friendly line.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
