namespace FraudGuard.Matching;

/// <summary>Where a unit of a <see cref="LooseText"/> comes from, and what was overlooked on the way.</summary>
internal struct LooseUnit
{
    /// <summary>What stands before it.</summary>
    public LooseGap Gap;

    /// <summary>Whether it is a digit or a sign that is read as a letter.</summary>
    public bool IsLeet;

    /// <summary>Whether it is an i or l that looks like either.</summary>
    public bool IsLookAlike;

    /// <summary>How often it stands there.</summary>
    public int Run;

    /// <summary>Where in the folded text it starts.</summary>
    public int First;

    /// <summary>Where in the folded text its last repetition ends.</summary>
    public int End;
}
