using FraudGuard.Lexicons;

namespace FraudGuard.Operations;

/// <summary>The result of an attempt to reload the lexicon files.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="LexiconVersion">The lexicons in use now, as assessments name them.</param>
/// <param name="Errors">Why the files were refused; empty otherwise.</param>
public sealed record LexiconReload(LexiconReloadOutcome Outcome, string LexiconVersion, IReadOnlyList<LexiconError> Errors);
