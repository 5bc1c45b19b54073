using System.Diagnostics.CodeAnalysis;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how messages are inspected: lexicons, detectors, thresholds.</summary>
public static class FraudGuardInspectionBuilderExtensions
{
    /// <summary>Adds a lexicon to those in use. Adding the same instance again adds nothing.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddLexicon(this IFraudGuardBuilder builder, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(lexicon);
        builder.Services.Configure<LexiconOptions>(options =>
        {
            if (!options.Added.Contains(lexicon)) options.Added.Add(lexicon);
        });
        return builder;
    }

    /// <summary>Reads a lexicon file now and adds it to those in use.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file.</param>
    /// <returns>The same builder, for chaining.</returns>
    /// <exception cref="LexiconException">The file isn't a valid lexicon.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static IFraudGuardBuilder AddLexicon(this IFraudGuardBuilder builder, string path) =>
        builder.AddLexicon(Lexicon.LoadFile(path));

    /// <summary>Reads a lexicon now from a stream, which stays open, and adds it to those in use.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="stream">The JSON in UTF-8.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The same builder, for chaining.</returns>
    /// <exception cref="LexiconException">The stream doesn't hold a valid lexicon.</exception>
    public static IFraudGuardBuilder AddLexicon(this IFraudGuardBuilder builder, Stream stream, string name) =>
        builder.AddLexicon(Lexicon.Load(stream, name));

    /// <summary>
    /// Leaves out the lexicons that come with the library, the weights of the built-in detectors included. Those wanted
    /// after all can be added one by one from <see cref="BuiltInLexicons"/>.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder RemoveBuiltInLexicons(this IFraudGuardBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<LexiconOptions>(static options => options.UseBuiltIn = false);
        return builder;
    }

    /// <summary>Adds a detector whose signals join the sum. Adding the same type again adds nothing.</summary>
    /// <typeparam name="TDetector">The detector; created once by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddSignalDetector<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDetector>(
        this IFraudGuardBuilder builder)
        where TDetector : class, ISignalDetector
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ISignalDetector, TDetector>());
        return builder;
    }

    /// <summary>Sets thresholds. They are checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureInspection(this IFraudGuardBuilder builder, Action<InspectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }
}
