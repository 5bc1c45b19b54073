using System.CommandLine;
using ConversationEvaluation;
using Microsoft.Extensions.DependencyInjection;

var files = new Argument<FileInfo[]>("FILE") { Description = "Dialogues, one JSON object a line.", Arity = ArgumentArity.OneOrMore };
var half = new Option<DialogueHalf>("--half") { Description = "Which dialogues: those to tune on, those to check with, or all.", DefaultValueFactory = _ => DialogueHalf.All };
var peerOnly = new Option<bool>("--peer-only") { Description = "Leave out what the user says." };
var verbose = new Option<bool>("--verbose") { Description = "Name the dialogues that were judged wrong." };
var trace = new Option<string?>("--trace") { Description = "Show the dialogue of this id, turn by turn." };
var lexicons = new Option<FileInfo[]>("--lexicon") { Description = "Use these lexicon files instead of the built-in ones." };
var set = new Option<string[]>("--set") { Description = "Set a number or a time of ConversationOptions, as NAME=VALUE." };
var command = new RootCommand("Measures whether scam dialogues are recognised before the harm is done, and benign ones left alone.")
{
    files, half, peerOnly, verbose, trace, lexicons, set,
};
command.SetAction(async (parsed, cancellationToken) =>
{
    var services = new ServiceCollection();
    services.AddFraudGuard(builder =>
    {
        builder.ConfigureConversations(options => OptionSetting.Apply(options, parsed.GetValue(set) ?? []));
        if (parsed.GetValue(lexicons) is not { Length: > 0 } own) return;
        builder.RemoveBuiltInLexicons();
        foreach (var file in own) builder.AddLexicon(file.FullName);
    });
    await using var provider = services.BuildServiceProvider();
    var evaluation = ActivatorUtilities.CreateInstance<Evaluation>(provider);
    foreach (var file in parsed.GetRequiredValue(files))
    {
        var dialogues = DialogueReader.Read(file)
            .Where(d => parsed.GetValue(trace) is { } id ? d.Id == id : d.IsIn(parsed.GetValue(half)));
        var result = new EvaluationResult(parsed.GetValue(verbose));
        foreach (var dialogue in dialogues)
        {
            var outcome = await evaluation.RunAsync(dialogue, parsed.GetValue(peerOnly), parsed.GetValue(trace) is not null, cancellationToken);
            result.Add(dialogue, outcome);
        }

        Console.WriteLine($"{file.Name}: {result}");
    }
});
return await command.Parse(args).InvokeAsync();
