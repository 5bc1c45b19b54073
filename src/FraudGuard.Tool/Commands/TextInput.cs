using System.CommandLine;
using FraudGuard.Tool.Inspecting;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary>A text given as an argument, in a file, or on standard input.</summary>
internal sealed class TextInput
{
    public Argument<string?> Text { get; } = new("TEXT")
    {
        Description = "The message. Write -- before one that begins with a hyphen.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> File { get; } = new("--file")
    {
        Description = "Read messages from a file, one a line; - is standard input.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Text);
        command.Options.Add(File);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Text) is not null && result.GetValue(File) is not null) result.AddError("Give either TEXT or --file, not both.");
        });
    }

    public IEnumerable<(int Number, string Text)> Read(ParseResult result, ToolConsole console)
    {
        if (result.GetValue(Text) is { } text) return [(1, text)];
        var file = result.GetValue(File);
        if (file is null && !console.HasInput)
            throw new ToolException("there is nothing to read. Give the message as an argument, --file FILE, or pipe it in.");
        return file is null or "-" ? MessageLines.Read(console.OpenInput(), "standard input") : MessageLines.Read(System.IO.File.OpenRead(file), file);
    }
}
