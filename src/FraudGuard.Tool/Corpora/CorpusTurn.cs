namespace FraudGuard.Tool.Corpora;

/// <summary>One message of a dialogue. Peer is the side that may be a scammer.</summary>
internal sealed record CorpusTurn(bool IsPeer, double Minutes, string Text);
