namespace FraudGuard.Evidence;

/// <summary>What verification concludes.</summary>
public enum EvidenceVerdict
{
    /// <summary>The file is no evidence bundle, or is made to do harm when unpacked. Nothing in it should be used.</summary>
    Refused,

    /// <summary>Something differs from what was sealed; the findings say what.</summary>
    Altered,

    /// <summary>Every byte is what it was when the bundle was sealed, as far as the seal itself can tell.</summary>
    Intact,
}
