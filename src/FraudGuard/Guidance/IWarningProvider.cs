using System.Globalization;
using FraudGuard.Inspection;

namespace FraudGuard.Guidance;

/// <summary>Puts an assessment into words.</summary>
public interface IWarningProvider
{
    /// <summary>The warning for an assessment, in the language nearest to a culture.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="culture">The user's culture.</param>
    /// <returns>The warning, or <see langword="null"/> when the assessment calls for none (below <see cref="RiskLevel.Medium"/>).</returns>
    FraudWarning? GetWarning(FraudAssessment assessment, CultureInfo culture);
}
