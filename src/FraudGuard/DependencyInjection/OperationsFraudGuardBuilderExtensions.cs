using FraudGuard.Lexicons;
using FraudGuard.Operations;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps lexicons in step with their files while the host runs.</summary>
public static class OperationsFraudGuardBuilderExtensions
{
    /// <summary>
    /// Reads a lexicon file now, adds it to those in use, and, if asked to, loads it again whenever it changes. Adding the
    /// same file again adds nothing.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file.</param>
    /// <param name="reloadOnChange">
    /// Whether changes are loaded while the host runs. A changed file that can't be used leaves the lexicons before in use;
    /// <see cref="ILexiconReloader.Health"/> says so.
    /// </param>
    /// <returns>The same builder, for chaining.</returns>
    /// <exception cref="LexiconException">The file isn't a valid lexicon.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static IFraudGuardBuilder AddLexicon(this IFraudGuardBuilder builder, string path, bool reloadOnChange)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!reloadOnChange) return builder.AddLexicon(path);
        var file = LexiconFile.Read(Path.GetFullPath(path));
        var watched = new WatchedLexicon(file.Path, file.Hash, file.Parse());
        builder.Services.Configure<LexiconOptions>(options =>
        {
            if (!options.Watched.Exists(known => known.Path == watched.Path)) options.Watched.Add(watched);
        });
        return builder;
    }

    /// <summary>Sets how lexicon files are watched. Checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureLexiconReload(this IFraudGuardBuilder builder, Action<LexiconReloadOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }
}
