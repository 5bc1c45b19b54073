namespace FraudGuard.Inspection;

/// <summary>
/// Finds reasons for or against a scam that no list of phrases can: a link, a wallet address, or whatever a host knows
/// (a classifier, a sender's reputation). Its signals join the same sum as all others.
/// </summary>
/// <remarks>
/// Called once for every message, from many threads at once, on the thread that inspects: keep it fast, don't block, and
/// allocate nothing unless something is found. What it throws goes through to the caller of
/// <see cref="IMessageInspector.Inspect(ReadOnlySpan{char})"/>.
/// </remarks>
public interface ISignalDetector
{
    /// <summary>Looks at a message and adds the signals it finds.</summary>
    /// <param name="text">The message's text. Not to be kept.</param>
    /// <param name="signals">Takes the signals, and says what the host told about the message.</param>
    void Detect(ReadOnlySpan<char> text, ref SignalCollector signals);
}
