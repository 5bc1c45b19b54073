using FraudGuard.Lexicons;
using FraudGuard.Warnings;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures when users are warned, and how they are protected from giving things away.</summary>
public static class WarningFraudGuardBuilderExtensions
{
    /// <summary>Sets when users are warned. Checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureWarnings(this IFraudGuardBuilder builder, Action<WarningOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>Sets what happens to messages that give something away. Checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureOutgoingProtection(
        this IFraudGuardBuilder builder, Action<OutgoingProtectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Adds a lexicon to those by which outgoing messages are read; docs/warnings.md names the categories. Adding the same
    /// instance again adds nothing.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddOutgoingLexicon(this IFraudGuardBuilder builder, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(lexicon);
        builder.Services.Configure<OutgoingLexiconOptions>(options =>
        {
            if (!options.Added.Contains(lexicon)) options.Added.Add(lexicon);
        });
        return builder;
    }
}
