namespace ChatHost.Scripts;

/// <summary>What the scripted side says, and what the user could answer.</summary>
internal sealed record ScriptLine(string Text, string Reply);
