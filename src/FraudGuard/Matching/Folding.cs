namespace FraudGuard.Matching;

/// <summary>Differences between a keyword and a text that a <see cref="KeywordMatcher"/> overlooks.</summary>
/// <remarks>
/// Keywords and text pass through the same folding, and every reported range is one of the original text. See
/// docs/folding.md for the cost and the risk of each flag.
/// </remarks>
[Flags]
public enum Folding
{
    /// <summary>Nothing is overlooked: UTF-16 code units are compared as they are.</summary>
    None = 0,

    /// <summary>Upper and lower case, by Unicode simple case folding, independent of any culture.</summary>
    Case = 1 << 0,

    /// <summary>Full-width and half-width forms: Ａ and A, ｶ and カ, the ideographic space and a space.</summary>
    Width = 1 << 1,

    /// <summary>What a host should use unless it knows better.</summary>
    Default = Case | Width,
}
