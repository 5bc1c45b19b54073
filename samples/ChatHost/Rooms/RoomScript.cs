using ChatHost.Scripts;

namespace ChatHost.Rooms;

/// <summary>How far the scripted side of a room has come.</summary>
internal sealed class RoomScript(Script script, ScriptText text)
{
    public Script Script { get; } = script;

    public ScriptText Text { get; } = text;

    public int Next { get; set; }

    public bool IsTyping { get; set; }

    public bool CanContinue => Next < Text.Lines.Count && !IsTyping;

    /// <summary>What the user could answer to the last line.</summary>
    public string? Suggestion => Next > 0 && !IsTyping ? Text.Lines[Next - 1].Reply : null;
}
