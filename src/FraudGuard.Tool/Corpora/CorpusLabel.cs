namespace FraudGuard.Tool.Corpora;

/// <summary>What a labelled message is.</summary>
internal enum CorpusLabel
{
    Benign,

    /// <summary>Unwanted, and not therefore fraud: counted in a row of its own and never fitted on.</summary>
    Spam,

    Fraud,
}
