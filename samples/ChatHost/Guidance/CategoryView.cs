namespace ChatHost.Guidance;

/// <summary>A kind of scam to choose from.</summary>
internal sealed record CategoryView(string Id, string Name);
