namespace FraudGuard.Benchmarks.Comparison;

/// <summary>How long passes took, in nanoseconds per UTF-16 unit.</summary>
/// <param name="Median">The median pass.</param>
/// <param name="Best">The quickest pass: where other programs share the machine, the one they disturbed least.</param>
internal readonly record struct Timing(double Median, double Best);
