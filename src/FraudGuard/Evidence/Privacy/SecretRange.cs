namespace FraudGuard.Evidence;

/// <summary>Where a secret stands in a text, and whether its last characters may be shown.</summary>
internal readonly record struct SecretRange(int Start, int Length, bool ShowEnd)
{
    public int End => Start + Length;

    /// <summary>Accounts may be asked to be kept; codes, passwords and keys never.</summary>
    public bool MayBeKept { get; init; }
}
