namespace FraudGuard.Evidence;

/// <summary>What is known of a signature or time stamp.</summary>
public enum EvidenceProofState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>There is one, but no verifier was given, or what it covers is damaged.</summary>
    NotChecked,

    /// <summary>There is one, and it is not valid.</summary>
    Invalid,

    /// <summary>There is one, and the host's verifier accepts it.</summary>
    Valid,
}
