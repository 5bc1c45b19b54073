namespace FraudGuard.Lexicons;

// A set of groups that some entries have in common, and the rules it feeds. Many entries share one.
internal sealed record GroupProfile(int[] Groups, GroupProfile.Feed[] Feeds)
{
    public static readonly GroupProfile Empty = new([], []);

    // Places: bit i is set when one of the groups fills the rule's place i.
    internal readonly record struct Feed(int Rule, uint Places);
}
