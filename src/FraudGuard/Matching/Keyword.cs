namespace FraudGuard.Matching;

/// <summary>A keyword with the conditions under which it counts.</summary>
/// <param name="Text">What to look for; not empty.</param>
public sealed record Keyword(string Text)
{
    /// <summary>
    /// The keyword counts only where it stands as a word of its own. A border lies between a letter or digit of an
    /// alphabetic script and anything else; Chinese characters next to Latin letters are a border.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WholeWord { get; init; }

    /// <summary>The keyword counts only where it is written exactly so, whatever <see cref="KeywordMatcherOptions.Folding"/> says.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Exact { get; init; }

    /// <summary>Longer phrases that contain the keyword and cancel the hits they cover: 刷单词 for 刷单.</summary>
    /// <remarks>A phrase that does not contain the keyword cancels nothing.</remarks>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Exceptions { get; init; } = [];
}
