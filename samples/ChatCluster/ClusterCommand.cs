using System.CommandLine;
using ChatCluster.Load;

namespace ChatCluster;

/// <summary>Reads the command line.</summary>
internal static class ClusterCommand
{
    public static async Task<int> InvokeAsync(string[] args, Func<SiloOptions, Task<int>> runSilo, Func<LoadOptions, Task<int>> runLoad)
    {
        var command = new RootCommand("Inspects chat messages on a cluster of silos, and measures it.") { Silo(runSilo), Load(runLoad) };
        var parsed = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"error: {error.Message}");
            await Console.Error.WriteLineAsync("Use --help to see what can be asked for.");
            return ExitCode.Unusable;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UnusableException e)
        {
            await Console.Error.WriteLineAsync($"error: {e.Message}");
            return ExitCode.Unusable;
        }
    }

    private static Command Silo(Func<SiloOptions, Task<int>> run)
    {
        var redis = RedisOption();
        redis.Required = true;
        var cluster = ClusterOption();
        var siloPort = Number("--silo-port", "The port for other silos; 0 takes a free one.", 0, 0, 65535);
        var gatewayPort = Number("--gateway-port", "The port for clients; 0 takes a free one.", 0, 0, 65535);
        var command = new Command("silo", "Runs one silo on loopback until it is stopped.") { redis, cluster, siloPort, gatewayPort };
        command.SetAction((result, _) => run(new SiloOptions
        {
            Redis = result.GetRequiredValue(redis),
            Cluster = result.GetRequiredValue(cluster),
            SiloPort = result.GetValue(siloPort),
            GatewayPort = result.GetValue(gatewayPort),
        }));
        return command;
    }

    private static Command Load(Func<LoadOptions, Task<int>> run)
    {
        var redis = RedisOption();
        var inProcess = new Option<bool>("--in-process") { Description = "Without a cluster: the same messages to the inspector in this process.", Arity = ArgumentArity.Zero };
        var cluster = ClusterOption();
        var messages = Number("--messages", "How many messages are sent.", 20_000, 1, 100_000_000);
        var conversations = Number("--conversations", "Over how many conversations.", 1_000, 1, 10_000_000);
        var concurrency = Number("--concurrency", "How many messages are under way at once, each of another conversation.", 64, 1, 10_000);
        var scams = Number("--scams", "How many of a hundred conversations are scams.", 10, 0, 100);
        var warmUp = Number("--warm-up", "How many messages are sent before, in other conversations, and not measured.", 0, 0, 100_000_000);
        var dialogues = new Option<FileInfo?>("--dialogues")
        {
            Description = "What is said: a dialogue per line, as {\"id\",\"label\":\"fraud|benign\",\"turns\":[{\"from\":\"peer|self\",\"minutes\":0,\"text\":\"\"}]}. The default are the bundled ones.",
            HelpName = "FILE",
        };
        var row = new Option<FileInfo?>("--row") { Description = "Also add the figures to this file, as a row separated by tabs.", HelpName = "FILE" };
        var command = new Command("load", "Sends messages, measures, and checks that every acknowledged one has had its effect.")
        {
            redis, inProcess, cluster, messages, conversations, concurrency, scams, warmUp, dialogues, row,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(redis) is null == result.GetResult(inProcess) is null) result.AddError("Give either --redis HOST:PORT or --in-process.");
        });
        command.SetAction((result, _) => run(new LoadOptions
        {
            Redis = result.GetValue(redis),
            Cluster = result.GetRequiredValue(cluster),
            Messages = result.GetValue(messages),
            Conversations = Math.Min(result.GetValue(conversations), result.GetValue(messages)),
            Concurrency = result.GetValue(concurrency),
            ScamPercent = result.GetValue(scams),
            WarmUp = result.GetValue(warmUp),
            Dialogues = result.GetValue(dialogues) ?? new FileInfo(Path.Combine(AppContext.BaseDirectory, "dialogues.jsonl")),
            Row = result.GetValue(row),
        }));
        return command;
    }

    private static Option<string> RedisOption() => new("--redis") { Description = "The Redis that silos share.", HelpName = "HOST:PORT" };

    private static Option<string> ClusterOption() => new("--cluster")
    {
        Description = "The cluster's name: silos of one name find each other.",
        HelpName = "NAME",
        DefaultValueFactory = static _ => "chat",
    };

    private static Option<int> Number(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any()) return;
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most)) result.AddError($"{name} must be from {least} to {most}.");
        });
        return option;
    }
}
