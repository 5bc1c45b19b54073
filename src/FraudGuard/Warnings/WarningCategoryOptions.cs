using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

/// <summary>What differs for one category. What is <see langword="null"/> is as in <see cref="WarningOptions"/>.</summary>
public sealed class WarningCategoryOptions
{
    /// <summary>From which level on users are warned: <see cref="RiskLevel.Medium"/> or <see cref="RiskLevel.High"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public RiskLevel? MinimumLevel { get; set; }

    /// <summary>The same for contacts; not below <see cref="MinimumLevel"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public RiskLevel? MinimumLevelForContacts { get; set; }

    /// <summary>How long a warning about this category is not repeated in one conversation, from 0 to 30 days.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public TimeSpan? RepeatInterval { get; set; }
}
