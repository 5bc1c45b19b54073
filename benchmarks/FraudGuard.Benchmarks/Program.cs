using BenchmarkDotNet.Running;
using FraudGuard.Benchmarks;
using FraudGuard.Benchmarks.Claims;
using FraudGuard.Benchmarks.Comparison;
using FraudGuard.Benchmarks.Inspection;
using FraudGuard.Benchmarks.Robustness;

BenchmarkArguments arguments;
try
{
    arguments = BenchmarkArguments.Parse(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(BenchmarkArguments.Usage);
    return 2;
}

switch (arguments.Mode)
{
    case BenchmarkMode.Short:
        ShortComparison.Run(arguments.Workloads(), Console.Out);
        return 0;
    case BenchmarkMode.Claims:
        ClaimRuns.Run(arguments.Workloads(), Console.Out);
        return 0;
    case BenchmarkMode.Inspection:
        InspectionRuns.Run(arguments.MessageFiles, Console.Out);
        return 0;
    case BenchmarkMode.Robustness:
        RobustnessReport.Run(arguments.MessageFiles, arguments.OrdinaryFiles, Console.Out);
        return 0;
    default:
        arguments.HandDown();
        BenchmarkRunner.Run([typeof(SearchBenchmarks), typeof(BuildBenchmarks)], args: arguments.Rest);
        return 0;
}
