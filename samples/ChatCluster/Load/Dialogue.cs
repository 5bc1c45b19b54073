namespace ChatCluster.Load;

internal sealed record Dialogue(string Id, bool IsFraud, IReadOnlyList<Turn> Turns);
