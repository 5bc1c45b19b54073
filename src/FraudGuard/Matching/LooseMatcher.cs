namespace FraudGuard.Matching;

/// <summary>
/// Finds keywords whose characters are spaced out, repeated or spelt with digits, and tells such writing from ordinary text.
/// </summary>
internal sealed class LooseMatcher
{
    /// <summary>Shorter Latin keywords would turn up inside ordinary words; they count only as words of their own: o-tp, p4y.</summary>
    private const int MinLatinLength = 5;

    /// <summary>Shorter keywords are not found where most of their letters are written as digits.</summary>
    private const int MinMostlyDigits = 4;

    /// <summary>Of so many runs in a keyword, each may be split or not by itself.</summary>
    private const int MaxFreeRuns = 3;

    private readonly Folding _folding;
    private readonly Automaton _automaton;
    private readonly int[] _ids;
    private readonly KeywordTexts _folded;

    /// <param name="folding">The flags.</param>
    /// <param name="automaton">Finds the reduced keywords.</param>
    /// <param name="ids">The keyword that each of them comes from.</param>
    /// <param name="folded">All keywords, folded.</param>
    public LooseMatcher(Folding folding, Automaton automaton, int[] ids, KeywordTexts folded)
    {
        _folding = folding;
        _automaton = automaton;
        _ids = ids;
        _folded = folded;
    }

    /// <summary>The size of the tables, in bytes.</summary>
    public long MemorySize => _automaton.MemorySize + ((long)_ids.Length * sizeof(int)) + _folded.MemorySize;

    /// <summary>Finds the reduced keywords.</summary>
    public Automaton Automaton => _automaton;

    /// <summary>The keyword that each reduced keyword comes from.</summary>
    public int[] Ids => _ids;

    /// <summary>All keywords, folded.</summary>
    public KeywordTexts Folded => _folded;

    /// <summary>Whether some flag asks for a matcher like this.</summary>
    public static bool IsAskedFor(Folding folding) => (folding & (Folding.Separators | Folding.Repeats | Folding.Leet)) != 0;

    /// <param name="folded">The folded keywords.</param>
    /// <param name="isExact">Whether a keyword counts only as it is written.</param>
    /// <param name="folding">The flags.</param>
    public static LooseMatcher? Create(List<string> folded, Func<int, bool> isExact, Folding folding)
    {
        if (!IsAskedFor(folding)) return null;
        var reduced = new List<string>();
        var ids = new List<int>();
        for (var id = 0; id < folded.Count; id++)
        {
            if (isExact(id)) continue;
            using var text = LooseText.Create(folded[id], folding, hasDetails: false);
            var units = text.Units;
            if (units.Length < 2 || units.Contains(LooseText.Break) || !units.ContainsAnyExceptInRange('0', '9')) continue;

            reduced.Add(units.SequenceEqual(folded[id]) ? folded[id] : units.ToString());
            ids.Add(id);

            // Between equal letters of a keyword there may be gaps or not: ac-count, acc-ount. Each way has a form of its own.
            for (var form = 1; form < CountForms(text.RunCount); form++)
            {
                using var split = LooseText.Create(folded[id], folding, hasDetails: false, SplitRuns(form, text.RunCount));
                reduced.Add(split.Units.ToString());
                ids.Add(id);
            }
        }

        var automaton = AutomatonBuilder.Build(reduced, static alphabet => alphabet, isFolded: false, UnitVariants.None);
        return new LooseMatcher(folding, automaton, [.. ids], KeywordTexts.Create(folded));
    }

    private static int CountForms(int runs) => runs <= MaxFreeRuns ? 1 << runs : 2;

    /// <summary>Which runs a form splits: every choice of few, all or none of many.</summary>
    private static uint SplitRuns(int form, int runs) => runs <= MaxFreeRuns || form == 0 ? (uint)form : uint.MaxValue;

    private int CountRuns(ReadOnlySpan<char> keyword)
    {
        using var text = LooseText.Create(keyword, _folding, hasDetails: false);
        return text.RunCount;
    }

    /// <summary>Which form of its keyword a reduced keyword is; the forms stand one after another.</summary>
    private int FormOf(int index)
    {
        var first = index;
        while (first > 0 && _ids[first - 1] == _ids[index]) first--;
        return index - first;
    }

    /// <summary>Finds what plain search in the folded text does not find.</summary>
    /// <param name="original">The text.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="found">Takes the matches, as ranges of the folded text, with the flags each needed.</param>
    public void Find(ReadOnlySpan<char> original, in FoldedText folded, ref MatchBuffer found)
    {
        using var text = LooseText.Create(original, folded, _folding);
        var walker = new AutomatonWalker(_automaton, text.Units);
        for (var link = walker.Next(); link != OutputLink.None; link = walker.Next())
        {
            for (var chain = link; chain != OutputLink.None;)
            {
                var index = _automaton.Output(chain, out var length, out chain);
                var start = walker.End - length;
                if (IsPlain(text.Details.Slice(start, length))) continue;
                var written = folded.Units[text.Details[start].First..text.Details[walker.End - 1].End];
                for (; index >= 0; index = _automaton.NextEqual(index))
                {
                    // Words in their ordinary order with their ordinary spaces are most of what comes here.
                    var id = _ids[index];
                    if (written.SequenceEqual(_folded[id])) continue;
                    var used = Judge(text, folded.Units, start, length, _folded[id], FormOf(index));
                    if (used == Folding.None) continue;
                    var first = text.Details[start].First;
                    found.Add(new KeywordMatch(id, first, text.Details[walker.End - 1].End - first) { Folding = used });
                }
            }
        }
    }

    /// <summary>Whether nothing was overlooked, so that plain search finds it too.</summary>
    private static bool IsPlain(ReadOnlySpan<LooseUnit> units)
    {
        for (var i = 0; i < units.Length; i++)
            if ((i > 0 && units[i].Gap != LooseGap.None) || units[i].Run != 1 || units[i].IsLeet || units[i].IsLookAlike) return false;
        return true;
    }

    /// <summary>Whether a reduced match is somebody's way around a filter.</summary>
    /// <returns>What it took; <see cref="Folding.None"/> when it is ordinary writing or what plain search finds.</returns>
    private Folding Judge(
        in LooseText text, ReadOnlySpan<char> folded, int start, int length, ReadOnlySpan<char> keyword, int form)
    {
        using var pattern = LooseText.Create(
            keyword, _folding, hasDetails: true, form == 0 ? 0 : SplitRuns(form, CountRuns(keyword)));
        var units = text.Details.Slice(start, length);
        var expected = pattern.Details;

        // Only a forged compiled matcher has a keyword of another length.
        if (expected.Length != length) return Folding.None;
        var used = Folding.None;
        var isLatin = true;
        var leet = 0;
        var letters = 0;
        var repeated = 0;
        var doubled = 0;
        var gaps = 0;
        var wordGaps = 0;
        var spaces = 0;
        var clauses = 0;
        for (var i = 0; i < units.Length; i++)
        {
            ref readonly var unit = ref units[i];
            isLatin &= char.IsAscii(text.Units[start + i]);
            if (unit.Run < expected[i].Run) return Folding.None;
            if (unit.Run > expected[i].Run)
            {
                repeated++;

                // English doubles letters by itself, so a letter must stand three times, or everything twice.
                if (unit.Run < 3 && char.IsAscii(text.Units[start + i])) doubled++;
            }

            letters += expected[i].Run;
            if (unit.IsLeet && !expected[i].IsLeet) leet++;
            if (unit.IsLookAlike && folded[unit.First] != keyword[expected[i].First]) used |= Folding.Confusables;
            if (i == 0) continue;
            if (unit.Gap != LooseGap.None) gaps++;
            if (expected[i].Gap != LooseGap.None)
            {
                // The keyword itself has a space or a sign here; another will do, but not the end of a clause.
                wordGaps++;
                if (unit.Gap == LooseGap.None || (unit.Gap == LooseGap.Clause && expected[i].Gap != LooseGap.Clause)) return Folding.None;
                if (unit.Gap != expected[i].Gap && !HasSameAmountSign(keyword[expected[i - 1].End..expected[i].First], folded[units[i - 1].End..unit.First])) return Folding.None;
                if (unit.Gap != expected[i].Gap) used |= Folding.Separators;
                continue;
            }

            if (unit.Gap == LooseGap.None) continue;
            used |= Folding.Separators;
            if (unit.Gap == LooseGap.Space) spaces++;
            if (unit.Gap == LooseGap.Clause) clauses++;
        }

        if (repeated != 0) used |= Folding.Repeats;
        if (leet != 0) used |= Folding.Leet;
        if (used == Folding.None) return used;

        if (doubled != 0 && repeated != length) return Folding.None;
        var standsAlone = gaps == length - 1 && IsAlone(text, start, length);
        if (clauses != 0 && !standsAlone) return Folding.None;
        if (isLatin)
        {
            if (length < MinLatinLength && !standsAlone && !IsBounded(text, start, length)) return Folding.None;
            if (spaces != 0 && !standsAlone) return Folding.None;

            // A word that is mostly digits has to be a word of its own, and no short one: d3p051t.
            if (leet * 2 > length && (letters < MinMostlyDigits || !IsBounded(text, start, length))) return Folding.None;
            return used;
        }

        // Two characters with a space between them are more often two words.
        return spaces != 0 && length - wordGaps < 3 && !standsAlone ? Folding.None : used;
    }

    /// <summary>"9% a week" is not "9 a week": these signs say something, wherever they stand.</summary>
    private static bool HasSameAmountSign(ReadOnlySpan<char> expected, ReadOnlySpan<char> found) =>
        (!expected.Contains('%') || found.Contains('%')) && (!expected.Contains('$') || found.Contains('$'));

    /// <summary>Whether no letter or digit goes on right before or after the match.</summary>
    private static bool IsBounded(in LooseText text, int start, int length)
    {
        var end = start + length;
        return (start == 0 || text.Details[start].Gap != LooseGap.None || !IsOfAWord(text.Units[start - 1]))
            && (end == text.Units.Length || text.Details[end].Gap != LooseGap.None || !IsOfAWord(text.Units[end]));
    }

    /// <summary>Whether a unit could belong to the same word as a letter beside it; a Chinese character does not.</summary>
    private static bool IsOfAWord(char unit) => UnitClasses.Of(unit) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Hangul;

    /// <summary>Whether no character leans against the match from outside.</summary>
    private static bool IsAlone(in LooseText text, int start, int length)
    {
        var end = start + length;
        var isFree = start == 0 || text.Details[start].Gap != LooseGap.None || text.Units[start - 1] == LooseText.Break;
        return isFree && (end == text.Units.Length || text.Details[end].Gap != LooseGap.None || text.Units[end] == LooseText.Break);
    }
}
