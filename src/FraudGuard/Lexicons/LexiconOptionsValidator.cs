using Microsoft.Extensions.Options;

namespace FraudGuard.Lexicons;

// Whether the lexicons fit together, said when the host starts rather than at its first message.
internal sealed class LexiconOptionsValidator : IValidateOptions<LexiconOptions>
{
    public ValidateOptionsResult Validate(string? name, LexiconOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Lexicon[] lexicons = [.. options.All];
        if (lexicons.Length == 0)
            return ValidateOptionsResult.Fail("The built-in lexicons were removed and none was added. Add one with AddLexicon.");
        var errors = LexiconSetChecker.Check(lexicons);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors.Select(static e => e.ToString()));
    }
}
