namespace ChatHost.Scripts;

/// <summary>A script in one language.</summary>
internal sealed record ScriptText(string Title, string Peer, IReadOnlyList<ScriptLine> Lines);
