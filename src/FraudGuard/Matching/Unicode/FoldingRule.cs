namespace FraudGuard.Matching;

/// <summary>What one flag makes of one character, and where the character's next rule is.</summary>
/// <param name="Flag">The flag that the rule belongs to.</param>
/// <param name="Target">
/// The scalar that replaces the character; <see cref="Dropped"/>; or, below that, the complement of where a sequence of
/// scalars starts, less <see cref="Dropped"/>.
/// </param>
/// <param name="Next">The number of the rule that acts if this one's flag is not asked for; 0 for none.</param>
internal readonly record struct FoldingRule(Folding Flag, int Target, ushort Next)
{
    public const int Dropped = -1;

    public bool IsSingle => Target >= 0;

    public bool IsDropped => Target == Dropped;

    public int SequenceStart => Dropped - 1 - Target;

    public static int SequenceAt(int start) => Dropped - 1 - start;
}
