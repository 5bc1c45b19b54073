using Microsoft.Extensions.Options;

namespace FraudGuard.Operations;

internal sealed class LexiconReloadOptionsValidator : IValidateOptions<LexiconReloadOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, LexiconReloadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.PollInterval >= Shortest && options.PollInterval <= Longest
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{nameof(LexiconReloadOptions)}.{nameof(options.PollInterval)} is {options.PollInterval}. Set it from 100 ms to 1 day.");
    }
}
