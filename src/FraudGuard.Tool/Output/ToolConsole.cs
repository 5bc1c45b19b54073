using System.Text;
using Spectre.Console;

namespace FraudGuard.Tool.Output;

/// <summary>Where a command reads from and writes to. Tests give their own.</summary>
internal sealed class ToolConsole
{
    private const int WidthOfFiles = 160;

    public required Func<Stream> OpenInput { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Standard input is a file or a pipe: something to read without being told to.</summary>
    public bool HasInput { get; init; }

    /// <summary>Results are read on a terminal: colour, and the terminal's width.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Somebody watches standard error: progress bars make sense.</summary>
    public bool ErrorIsTerminal { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static ToolConsole OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new ToolConsole
        {
            OpenInput = Console.OpenStandardInput,
            Output = Console.Out,
            Error = Console.Error,
            HasInput = Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Tables and the like on standard output.</summary>
    public IAnsiConsole CreateRich() => Create(Output, OutputIsTerminal);

    /// <summary>Progress on standard error.</summary>
    public IAnsiConsole CreateRichError() => Create(Error, ErrorIsTerminal);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal)
    {
        // https://no-color.org: set to anything but the empty string.
        var colour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        // Outside a terminal nothing says how wide a line may be; wrapped cells would only hinder grep.
        if (!isTerminal) console.Profile.Width = WidthOfFiles;
        return console;
    }
}
