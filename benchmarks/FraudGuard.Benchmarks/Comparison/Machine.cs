using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FraudGuard.Benchmarks.Comparison;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var vectors = Vector512.IsHardwareAccelerated ? "512-bit vectors" : Vector256.IsHardwareAccelerated ? "256-bit vectors" : "128-bit vectors";
        return $"{Processor()}, {vectors}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}";
    }

    private static string Processor()
    {
        const string Path = "/proc/cpuinfo";
        var line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 2)..] ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "processor unknown";
    }
}
