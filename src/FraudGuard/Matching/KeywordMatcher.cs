using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>
/// Finds many keywords in a text at once, in time linear in the text. Immutable once created and safe to share between
/// threads; no search allocates.
/// </summary>
/// <remarks>An Aho-Corasick automaton behind a hashed gate; DESIGN.md explains both.</remarks>
public sealed partial class KeywordMatcher
{
    /// <summary>The longest keyword, in UTF-16 units after folding.</summary>
    public const int MaxKeywordLength = ushort.MaxValue;

    private readonly KeywordMatcherParts _parts;
    private readonly KeywordConditions? _conditions;
    private readonly KeywordTexts? _texts;
    private readonly TextScreen? _screen;
    private readonly bool _isAlwaysDeep;

    internal KeywordMatcher(KeywordMatcherParts parts)
    {
        _parts = parts;
        Automaton = parts.Automaton;
        Loose = parts.Loose;
        Characters = parts.Characters;
        MatchKind = parts.MatchKind;
        Folding = parts.Folding;
        _conditions = parts.Conditions;
        _texts = parts.Texts;
        KeywordCount = parts.KeywordCount;
        _screen = parts.Screen;
        _isAlwaysDeep = _screen is not null && !CommonUnits.FoldOneToOne(Characters);
    }

    /// <summary>How many keywords the matcher was created from.</summary>
    public int KeywordCount { get; }

    /// <summary>Which of several overlapping occurrences are reported.</summary>
    public MatchKind MatchKind { get; }

    /// <summary>Which differences between keyword and text are overlooked.</summary>
    public Folding Folding { get; }

    /// <summary>The size of the compiled tables, in bytes.</summary>
    public long MemorySize =>
        Automaton.MemorySize + (Loose?.MemorySize ?? 0) + (_texts?.MemorySize ?? 0) + (_screen?.MemorySize ?? 0);

    internal Automaton Automaton { get; }

    internal LooseMatcher? Loose { get; }

    internal CharacterFolding Characters { get; }

    /// <summary>Compiles keywords.</summary>
    /// <param name="keywords">The keywords. Equal ones are allowed; each keeps its own position as its id.</param>
    /// <param name="options">How to compare and what to report; the defaults when <see langword="null"/>.</param>
    /// <returns>The matcher. With no keywords it never matches.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keywords"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A keyword is <see langword="null"/>, empty, folds to nothing or is longer than <see cref="MaxKeywordLength"/>; the
    /// message names its position. Or an option is out of range.
    /// </exception>
    public static KeywordMatcher Create(IEnumerable<string> keywords, KeywordMatcherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(keywords);
        return KeywordCompiler.Compile(keywords, options ?? new KeywordMatcherOptions());
    }

    /// <summary>Compiles keywords that count only under conditions.</summary>
    /// <param name="keywords">The keywords. Equal ones are allowed; each keeps its own position as its id.</param>
    /// <param name="options">How to compare and what to report; the defaults when <see langword="null"/>.</param>
    /// <returns>The matcher. With no keywords it never matches.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keywords"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A keyword is <see langword="null"/>, empty, folds to nothing or is longer than <see cref="MaxKeywordLength"/>; the
    /// message names its position. Or an option is out of range.
    /// </exception>
    public static KeywordMatcher Create(IEnumerable<Keyword> keywords, KeywordMatcherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(keywords);
        return KeywordCompiler.Compile(keywords, options ?? new KeywordMatcherOptions());
    }

    /// <summary>Whether any keyword occurs in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> at the first occurrence found.</returns>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (Look(text, out var candidates, out var block, out var next)) return CountDeep(text) != 0;
        return candidates != 0 && IsMatch(text, candidates, block, next);
    }

    /// <summary>How many matches a text has.</summary>
    /// <param name="text">The text.</param>
    /// <returns>As many as <see cref="EnumerateMatches(ReadOnlySpan{char})"/> would return.</returns>
    public int Count(ReadOnlySpan<char> text)
    {
        if (Look(text, out var candidates, out var block, out var next)) return CountDeep(text);
        return candidates == 0 ? 0 : Count(text, candidates, block, next);
    }

    /// <summary>The matches in a text, without allocating.</summary>
    /// <param name="text">The text.</param>
    /// <returns>An enumerator for <c>foreach</c>, ordered as <see cref="MatchKind"/> says.</returns>
    public KeywordMatchEnumerator EnumerateMatches(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Whether a text needs more than one-to-one folding.</summary>
    internal bool NeedsDeepSearch(ReadOnlySpan<char> text) =>
        Look(text, out var candidates, out _, out _) || (candidates != 0 && HasRunOfSpellings(text));

    /// <summary>Whether a text with candidates needs the deep search after all.</summary>
    internal bool HasRunOfSpellings(ReadOnlySpan<char> text) => _screen is not null && _screen.HasRunOfSpellings(text);

    /// <summary>Goes over a text: does it need more than one-to-one folding, and if not, where could keywords start?</summary>
    /// <param name="text">The text.</param>
    /// <param name="candidates">What the gate found first.</param>
    /// <param name="block">The position that the lowest candidate bit stands for.</param>
    /// <param name="next">The first position that the gate has not looked at.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Look(ReadOnlySpan<char> text, out ulong candidates, out int block, out int next)
    {
        if (_screen is not null) return LookScreened(text, _screen, out candidates, out block, out next);
        candidates = Automaton.Gate.FindBlock(text, 0, out block, out next);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool LookScreened(ReadOnlySpan<char> text, TextScreen screen, out ulong candidates, out int block, out int next)
    {
        if ((uint)(text.Length - ScreenMasks.MinLength) > ScreenMasks.MaxLength - ScreenMasks.MinLength || _isAlwaysDeep)
            return LookSlowly(text, screen, out candidates, out block, out next);

        candidates = Automaton.Gate.FindBlock(text, out var masks, out block, out next);
        var places = masks.Places(text.Length);
        return places != 0 && screen.NeedsDeepSearch(text, masks, places);
    }

    private bool LookSlowly(ReadOnlySpan<char> text, TextScreen screen, out ulong candidates, out int block, out int next)
    {
        candidates = 0;
        block = 0;
        next = 0;
        if (text.IsEmpty) return false;
        if (_isAlwaysDeep || screen.NeedsDeepSearch(text)) return true;
        candidates = Automaton.Gate.FindBlock(text, 0, out block, out next);
        return false;
    }

    /// <summary>Whether a match in a text that folds one to one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Accepts(ReadOnlySpan<char> text, KeywordMatch match) =>
        _conditions is null || _conditions.Accept(text, match, text, match.Index, Characters);

    /// <summary>Whether a match counts that was found in a folded text.</summary>
    internal bool Accepts(ReadOnlySpan<char> text, KeywordMatch match, ReadOnlySpan<char> folded, int index) =>
        _conditions is null || _conditions.Accept(text, match, folded, index, Characters);

    /// <summary>Whether a match counts that was found spaced out or the like in a folded text.</summary>
    internal bool AcceptsLoose(ReadOnlySpan<char> text, KeywordMatch match, ReadOnlySpan<char> folded, int index, int length) =>
        _conditions is null || _conditions.AcceptLoose(text, match, folded, index, length);

    /// <summary>Adds to a match which folding it needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal KeywordMatch Trace(ReadOnlySpan<char> text, KeywordMatch match) =>
        _texts is null
            ? match
            : match with { Folding = FoldingTrace.Of(text.Slice(match.Index, match.Length), _texts[match.KeywordId], Characters.Flags) };

    private int CountDeep(ReadOnlySpan<char> text)
    {
        using var found = DeepSearch.Find(this, text);
        return found.Count;
    }

    private bool IsMatch(ReadOnlySpan<char> text, ulong candidates, int block, int next)
    {
        if (_conditions is not null) return EnumerateMatches(text).MoveNext();
        return new AutomatonWalker(Automaton, text, candidates, block, next).Next() != OutputLink.None
            || (HasRunOfSpellings(text) && CountDeep(text) != 0);
    }

    private int Count(ReadOnlySpan<char> text, ulong candidates, int block, int next)
    {
        var count = 0;
        if (MatchKind == MatchKind.All && _conditions is null && !Automaton.HasSingles)
        {
            count = AutomatonCounter.Count(Automaton, text, candidates, block, next);
            return count != AutomatonCounter.HasRunOfSpellings ? count : CountDeep(text);
        }

        if (HasRunOfSpellings(text)) return CountDeep(text);
        if (MatchKind != MatchKind.All) return LeftmostSearch.Count(this, text, candidates, block, next);
        if (_conditions is not null)
        {
            foreach (var _ in EnumerateMatches(text)) count++;
            return count;
        }

        var walker = new AutomatonWalker(Automaton, text, candidates, block, next);
        for (var link = walker.Next(); link != OutputLink.None; link = walker.Next()) count += Automaton.Count(link);
        return count;
    }
}
