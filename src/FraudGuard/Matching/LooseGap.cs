namespace FraudGuard.Matching;

/// <summary>What stands between two characters that a reader sees as neighbours.</summary>
internal enum LooseGap : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Spaces only.</summary>
    Space = 1,

    /// <summary>Signs that end nothing, or emoji; with or without spaces.</summary>
    Sign = 2,

    /// <summary>A comma or a colon, with or without others.</summary>
    Clause = 3,
}
