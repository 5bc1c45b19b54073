namespace FraudGuard.Benchmarks.Robustness;

/// <summary>One way to write around a filter, applied everywhere in a message.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Target">The share of messages that should still be found.</param>
/// <param name="Apply">Writes a message so; all chance comes from the random numbers given.</param>
internal sealed record Transformation(string Name, double Target, Func<string, Random, string> Apply);
