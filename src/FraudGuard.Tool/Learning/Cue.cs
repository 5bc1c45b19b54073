namespace FraudGuard.Tool.Learning;

/// <summary>A short component and what it tells.</summary>
/// <param name="Text">The component, folded.</param>
/// <param name="Weight">In log-odds.</param>
/// <param name="Category">The scam it speaks for, or <see langword="null"/>.</param>
/// <param name="Fraud">In how many fraudulent messages it occurs.</param>
/// <param name="Benign">In how many benign ones.</param>
internal sealed record Cue(string Text, double Weight, string? Category, int Fraud, int Benign);
