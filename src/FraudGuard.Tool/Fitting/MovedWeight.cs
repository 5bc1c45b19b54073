namespace FraudGuard.Tool.Fitting;

/// <summary>A weight before and after.</summary>
/// <param name="Id">Its entry; <c>bias</c> for the bias.</param>
/// <param name="Written">What the file said.</param>
/// <param name="Fitted">What it says now.</param>
/// <param name="Fraud">In how many fraudulent messages it counted, with the written weights.</param>
/// <param name="Benign">In how many benign ones.</param>
internal sealed record MovedWeight(string Id, double Written, double Fitted, int Fraud, int Benign);
