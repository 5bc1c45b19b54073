namespace FraudGuard.Operations;

/// <summary>What became of an attempt to reload the lexicon files.</summary>
public enum LexiconReloadOutcome
{
    /// <summary>The files are as they were.</summary>
    Unchanged = 0,

    /// <summary>The new lexicons are in use.</summary>
    Reloaded = 1,

    /// <summary>The files can't be used; the lexicons before go on serving.</summary>
    Refused = 2,
}
