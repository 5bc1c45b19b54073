using System.ComponentModel.DataAnnotations;
using FraudGuard.Inspection;

namespace FraudGuard.Identity;

/// <summary>When to ask for whose identity. See <see cref="IdentityVerificationOptions.StepUpRules"/>.</summary>
public sealed class IdentityStepUpRule
{
    /// <summary>What calls for it.</summary>
    /// <value>The default is <see cref="IdentityTrigger.HostRequest"/>.</value>
    [EnumDataType(typeof(IdentityTrigger))]
    public IdentityTrigger Trigger { get; set; }

    /// <summary>The risk from which on it is asked for.</summary>
    /// <value>The default is <see cref="RiskLevel.Medium"/>.</value>
    [EnumDataType(typeof(RiskLevel))]
    public RiskLevel MinimumLevel { get; set; } = RiskLevel.Medium;

    /// <summary>The risk from which on it is asked for when the other side is a contact of long standing.</summary>
    /// <value>The default is <see cref="RiskLevel.High"/>.</value>
    [EnumDataType(typeof(RiskLevel))]
    public RiskLevel MinimumLevelForContacts { get; set; } = RiskLevel.High;

    /// <summary>What waits for the answer.</summary>
    /// <value>The default is <see cref="IdentityAction.SendOutgoing"/>.</value>
    [EnumDataType(typeof(IdentityAction))]
    public IdentityAction Action { get; set; }

    /// <summary>Whose identity to ask for.</summary>
    /// <value>The default is <see cref="IdentitySubjectRole.Counterparty"/>.</value>
    [EnumDataType(typeof(IdentitySubjectRole))]
    public IdentitySubjectRole Subject { get; set; }

    /// <summary>Which question to ask.</summary>
    /// <value>The default is <see cref="IdentityPurpose.Authentication"/>.</value>
    [EnumDataType(typeof(IdentityPurpose))]
    public IdentityPurpose Purpose { get; set; }

    /// <summary>How well the subject must be verified.</summary>
    /// <value>The default is <see langword="null"/>: any way will do.</value>
    public IdentityAssuranceRequirement? RequiredAssurance { get; set; }

    /// <summary>How old a verification may be; zero asks for a new one.</summary>
    /// <value>The default is <see langword="null"/>: as long as it has not expired.</value>
    [TimeSpanRange("00:00:00", "10675199.00:00:00")]
    public TimeSpan? MaxAge { get; set; }
}
