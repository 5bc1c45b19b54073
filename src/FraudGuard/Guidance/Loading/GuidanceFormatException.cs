namespace FraudGuard.Guidance;

/// <summary>A guidance document can't be read, or a catalogue is not complete.</summary>
public sealed class GuidanceFormatException : Exception
{
    private const int ShownInMessage = 20;

    /// <summary>Creates the exception.</summary>
    /// <param name="errors">What is wrong; at least one.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public GuidanceFormatException(IReadOnlyList<GuidanceFormatError> errors, Exception? innerException = null)
        : base(Describe(errors), innerException) => Errors = errors;

    /// <summary>Everything that is wrong, in the order of the document.</summary>
    public IReadOnlyList<GuidanceFormatError> Errors { get; }

    private static string Describe(IReadOnlyList<GuidanceFormatError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var lines = errors.Take(ShownInMessage).Select(static e => e.ToString());
        if (errors.Count > ShownInMessage) lines = lines.Append($"… and {errors.Count - ShownInMessage} more.");
        return string.Join(Environment.NewLine, lines);
    }
}
