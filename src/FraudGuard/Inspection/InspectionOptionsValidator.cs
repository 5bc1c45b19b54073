using Microsoft.Extensions.Options;

namespace FraudGuard.Inspection;

internal sealed class InspectionOptionsValidator : IValidateOptions<InspectionOptions>
{
    public ValidateOptionsResult Validate(string? name, InspectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        Check(options.LowThreshold, nameof(options.LowThreshold));
        Check(options.MediumThreshold, nameof(options.MediumThreshold));
        Check(options.HighThreshold, nameof(options.HighThreshold));
        if (failures.Count == 0 && !(options.LowThreshold < options.MediumThreshold && options.MediumThreshold < options.HighThreshold))
        {
            failures.Add(
                $"{nameof(InspectionOptions)}: the thresholds have to rise, but low is {options.LowThreshold}, medium {options.MediumThreshold} "
                + $"and high {options.HighThreshold}. Set them so that low < medium < high.");
        }

        if (options.NewContactPeriod < TimeSpan.Zero)
        {
            failures.Add(
                $"{nameof(InspectionOptions)}.{nameof(options.NewContactPeriod)} is {options.NewContactPeriod}. "
                + "Set it to zero or more; zero means that no contact counts as new by its age.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Check(double threshold, string property)
        {
            // Written so that NaN fails too.
            if (!(threshold > 0 && threshold < 1))
                failures.Add($"{nameof(InspectionOptions)}.{property} is {threshold}. Set it to a score between 0 and 1, both excluded.");
        }
    }
}
