using Microsoft.Extensions.Options;

namespace FraudGuard.Warnings;

internal sealed class OutgoingProtectionOptionsValidator : IValidateOptions<OutgoingProtectionOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public ValidateOptionsResult Validate(string? name, OutgoingProtectionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        if (options.HoldDuration < TimeSpan.Zero || options.HoldDuration > Longest)
        {
            failures.Add(
                $"{nameof(OutgoingProtectionOptions)}.{nameof(options.HoldDuration)} is {options.HoldDuration}. Set it from 0 to {Longest.TotalDays} days.");
        }

        for (var i = 0; i < options.Rules.Count; i++)
        {
            var where = $"{nameof(OutgoingProtectionOptions)}.{nameof(options.Rules)}[{i}]";
            if (options.Rules[i] is not { } rule)
            {
                failures.Add($"{where} is null. Remove it.");
                continue;
            }

            if (!Enum.IsDefined(rule.Content)) failures.Add($"{where}.{nameof(rule.Content)} has the undefined value {(int)rule.Content}. Use one of {string.Join(", ", Enum.GetNames<SensitiveContent>())}.");
            OutgoingVerdict[] verdicts = [rule.Familiar, rule.Unfamiliar, rule.Risky, rule.Dangerous];
            if (!Array.TrueForAll(verdicts, Enum.IsDefined))
                failures.Add($"{where} has an undefined verdict. Use Allow, Confirm or Hold.");
            else if (!verdicts.SequenceEqual(verdicts.Order()))
                failures.Add($"{where} becomes milder as the situation worsens ({string.Join(", ", verdicts)}). Make each verdict at least as strict as the one before.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
