using System.CommandLine;
using FraudGuard.Tool.Corpora;
using FraudGuard.Tool.Models;

namespace FraudGuard.Tool.Commands;

/// <summary>Options that several commands have in common.</summary>
internal static class SharedOptions
{
    public static Option<bool> Json() => new("--json")
    {
        Description = "Write JSON and nothing else on standard output.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<string[]> Lexicons() => new("--lexicon")
    {
        Description = "A lexicon file. One with the id of a built-in lexicon (common, zh, en) takes its place, any other is added.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = static _ => [],
    };

    public static Option<bool> NoBuiltIn() => new("--no-built-in")
    {
        Description = "Leave out the built-in lexicons.",
        Arity = ArgumentArity.Zero,
    };

    public static Option<string[]> Data(bool required) => new("--data")
    {
        Description = "Labelled messages as JSON Lines; a directory stands for its *.jsonl files.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
        Required = required,
        DefaultValueFactory = required ? null : static _ => [],
    };

    public static Option<string> Split(string standard)
    {
        var option = new Option<string>("--split")
        {
            Description = "Which half of the messages, by a stable hash of their ids: fit, held-out or all.",
            HelpName = "HALF",
            DefaultValueFactory = _ => standard,
        };
        option.AcceptOnlyFromAmong("fit", "held-out", "all");
        return option;
    }

    public static Option<bool> ShowTexts() => new("--show-texts")
    {
        Description = "Show messages' texts. Without it they appear nowhere, only their ids.",
        Arity = ArgumentArity.Zero,
    };

    public static CorpusHalf HalfOf(string split) => split switch
    {
        "fit" => CorpusHalf.Fit,
        "held-out" => CorpusHalf.HeldOut,
        _ => CorpusHalf.All,
    };

    public static LexiconFiles Load(ParseResult result, Option<string[]> lexicons, Option<bool> noBuiltIn) =>
        LexiconFiles.Load(result.GetValue(lexicons) ?? [], !result.GetValue(noBuiltIn));
}
