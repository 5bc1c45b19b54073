namespace FraudGuard.Operations;

/// <summary>
/// Keeps the lexicons in step with their files. Changes are found by themselves; a host calls this to report the state in a
/// health check, or to reload at once. Safe to use from many threads at once.
/// </summary>
public interface ILexiconReloader
{
    /// <summary>How things stand.</summary>
    LexiconHealth Health { get; }

    /// <summary>
    /// Reads the files now, without waiting for the next look, and blocks until they are in use or refused: milliseconds
    /// to, with very large lexicons, a second. Messages are inspected meanwhile with the lexicons before.
    /// </summary>
    /// <returns>What became of it. A file that can't be read or used is no exception.</returns>
    LexiconReload Reload();
}
