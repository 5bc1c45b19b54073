namespace FraudGuard.Matching;

/// <summary>A character as a reader sees it who overlooks signs in between, repetition and digits for letters.</summary>
internal struct LooseUnit
{
    /// <summary>The unit; <see cref="LooseText.Break"/> where a sentence ends.</summary>
    public char Unit;

    /// <summary>What stands before it.</summary>
    public LooseGap Gap;

    /// <summary>Whether it is a digit or a sign that is read as a letter.</summary>
    public bool IsLeet;

    /// <summary>How often it stands there.</summary>
    public int Run;

    /// <summary>Where in the folded text it starts.</summary>
    public int First;

    /// <summary>Where in the folded text its last repetition ends.</summary>
    public int End;
}
