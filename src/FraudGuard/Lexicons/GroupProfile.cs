namespace FraudGuard.Lexicons;

// What a hit on some entries fills: the places of rules, and which of an ordered rule's places those are. Many entries share one.
internal sealed record GroupProfile(int[] Places, GroupProfile.Feed[] Ordered)
{
    public static readonly GroupProfile Empty = new([], []);

    // Steps: bit i is set when the rule's place i is filled.
    internal readonly record struct Feed(int Rule, uint Steps);
}
