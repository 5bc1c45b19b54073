namespace ChatCluster.Load;

internal sealed record Turn(bool FromPeer, double Minutes, string Text);
