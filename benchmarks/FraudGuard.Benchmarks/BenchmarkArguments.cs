namespace FraudGuard.Benchmarks;

/// <summary>The command line.</summary>
internal sealed class BenchmarkArguments
{
    public const string Usage = """
        dotnet run -c Release --project benchmarks/FraudGuard.Benchmarks -- [--short | --claims | --inspection | --robustness] [--keywords FILE]... [--messages FILE]...

          (none)            every benchmark, by BenchmarkDotNet; other arguments go to it (--filter, --job, ...)
          --short           one table of ratios, within three minutes
          --claims          one line for each promise about speed
          --inspection      messages a second with everything on, against the bare matcher; takes --messages FILE
          --robustness      the share of scam messages found after each transformation; takes --messages FILE --ordinary FILE
          --keywords FILE   one keyword a line; with --messages, instead of generated data. May be repeated.
          --messages FILE   one message a line. May be repeated; each is run with each list of keywords.
        """;

    private const string KeywordsVariable = "FRAUDGUARD_BENCHMARK_KEYWORDS";
    private const string MessagesVariable = "FRAUDGUARD_BENCHMARK_MESSAGES";

    private readonly List<string> _keywordFiles = [];
    private readonly List<string> _messageFiles = [];
    private readonly List<string> _ordinaryFiles = [];
    private readonly List<string> _rest = [];

    private BenchmarkArguments()
    {
    }

    public BenchmarkMode Mode { get; private set; }

    public IReadOnlyCollection<string> MessageFiles => _messageFiles;

    public IReadOnlyCollection<string> OrdinaryFiles => _ordinaryFiles;

    public string[] Rest => [.. _rest];

    public static BenchmarkArguments Parse(string[] args)
    {
        var result = new BenchmarkArguments();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--short":
                    result.Mode = BenchmarkMode.Short;
                    break;
                case "--claims":
                    result.Mode = BenchmarkMode.Claims;
                    break;
                case "--robustness":
                    result.Mode = BenchmarkMode.Robustness;
                    break;
                case "--inspection":
                    result.Mode = BenchmarkMode.Inspection;
                    break;
                case "--keywords" or "--messages" or "--ordinary":
                    var files = args[i] switch
                    {
                        "--keywords" => result._keywordFiles,
                        "--ordinary" => result._ordinaryFiles,
                        _ => result._messageFiles,
                    };
                    if (++i == args.Length || !File.Exists(args[i])) throw new ArgumentException($"{args[i - 1]} needs a file that exists.");
                    files.Add(args[i]);
                    break;
                default:
                    result._rest.Add(args[i]);
                    break;
            }
        }

        if (result.Mode is not (BenchmarkMode.Robustness or BenchmarkMode.Inspection) && result._keywordFiles.Count == 0 != (result._messageFiles.Count == 0))
            throw new ArgumentException("--keywords and --messages go together.");
        if (result.Mode != BenchmarkMode.Full && result._rest.Count != 0) throw new ArgumentException($"Unknown argument {result._rest[0]}.");
        return result;
    }

    /// <summary>The workloads handed down to a process that BenchmarkDotNet has started, or the generated ones.</summary>
    public static Workload[] WorkloadsHandedDown() =>
        CreateWorkloads(Files(Environment.GetEnvironmentVariable(KeywordsVariable)), Files(Environment.GetEnvironmentVariable(MessagesVariable)));

    /// <summary>One's own workloads, or the generated ones.</summary>
    public Workload[] Workloads() => CreateWorkloads(_keywordFiles, _messageFiles);

    /// <summary>Tells the processes that BenchmarkDotNet starts which files to take.</summary>
    public void HandDown()
    {
        Environment.SetEnvironmentVariable(KeywordsVariable, string.Join(Path.PathSeparator, _keywordFiles.Select(Path.GetFullPath)));
        Environment.SetEnvironmentVariable(MessagesVariable, string.Join(Path.PathSeparator, _messageFiles.Select(Path.GetFullPath)));
    }

    private static string[] Files(string? variable) => (variable ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static Workload[] CreateWorkloads(IReadOnlyCollection<string> keywordFiles, IReadOnlyCollection<string> messageFiles) =>
        keywordFiles.Count == 0
            ? Workload.Generated()
            : [.. from messages in messageFiles from keywords in keywordFiles select Workload.FromFiles(keywords, messages)];
}
