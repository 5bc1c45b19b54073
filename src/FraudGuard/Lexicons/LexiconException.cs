namespace FraudGuard.Lexicons;

/// <summary>A lexicon, or a set of lexicons, can't be used.</summary>
public sealed class LexiconException : Exception
{
    private const int ErrorsInMessage = 20;

    /// <summary>Creates the exception.</summary>
    /// <param name="errors">What is wrong; at least one.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public LexiconException(IReadOnlyList<LexiconError> errors, Exception? innerException = null)
        : base(Describe(errors), innerException) => Errors = errors;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<LexiconError> Errors { get; }

    private static string Describe(IReadOnlyList<LexiconError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        var lines = errors.Take(ErrorsInMessage).Select(static e => e.ToString());
        if (errors.Count > ErrorsInMessage) lines = lines.Append($"… and {errors.Count - ErrorsInMessage} more.");
        return string.Join(Environment.NewLine, lines);
    }
}
