namespace MessagePipeline;

/// <summary>ANSI sequences, or nothing where colour is not wanted.</summary>
internal sealed class TerminalStyle
{
    public static TerminalStyle Plain { get; } = new() { High = "", Medium = "", Dim = "", Mark = "", Reset = "" };

    public static TerminalStyle Colour { get; } = new()
    {
        High = "\e[1;31m",
        Medium = "\e[1;33m",
        Dim = "\e[2m",
        Mark = "\e[4m",
        Reset = "\e[0m",
    };

    public required string High { get; init; }

    public required string Medium { get; init; }

    public required string Dim { get; init; }

    public required string Mark { get; init; }

    public required string Reset { get; init; }

    /// <summary>Colour on a terminal, unless NO_COLOR is set to anything (no-color.org).</summary>
    public static TerminalStyle ForStandardOutput() =>
        Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? Plain : Colour;
}
