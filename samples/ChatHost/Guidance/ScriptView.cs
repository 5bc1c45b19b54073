namespace ChatHost.Guidance;

/// <summary>A script to choose from.</summary>
internal sealed record ScriptView(string Id, string Title, bool IsScam);
