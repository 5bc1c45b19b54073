namespace FraudGuard.Evidence;

/// <summary>What verification found of one file or item.</summary>
public enum EvidenceCheckState
{
    /// <summary>It could not be checked, because what it would be checked against is damaged.</summary>
    NotChecked,

    /// <summary>Its bytes are what they were when the bundle was sealed.</summary>
    Whole,

    /// <summary>It is there, but its bytes are not what they were.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there, but the manifest knows nothing of it.</summary>
    Extra,
}
