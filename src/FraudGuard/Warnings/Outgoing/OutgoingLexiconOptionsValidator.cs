using FraudGuard.Lexicons;
using Microsoft.Extensions.Options;

namespace FraudGuard.Warnings;

internal sealed class OutgoingLexiconOptionsValidator : IValidateOptions<OutgoingLexiconOptions>
{
    public ValidateOptionsResult Validate(string? name, OutgoingLexiconOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = LexiconSetChecker.Check([.. options.All]);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(static e => e.ToString()));
    }
}
