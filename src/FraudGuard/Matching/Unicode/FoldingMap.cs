namespace FraudGuard.Matching;

/// <summary>What each flag of <see cref="Folding"/> makes of single characters, as read from an embedded table.</summary>
/// <remarks>
/// The generator src/FraudGuard.UnicodeTables writes the table and describes its form; it has proved that following the rules
/// comes to an end whichever flags act. Immutable once loaded.
/// </remarks>
internal sealed class FoldingMap
{
    private readonly ScalarTrie _firstRules = new();
    private readonly FoldingRule[] _rules;
    private readonly int[] _sequences;

    private FoldingMap(string name)
    {
        TableReader reader = TableReader.Open(name, "FGF1"u8);
        UnicodeVersion = new(reader.Unsigned(), reader.Unsigned(), reader.Unsigned());
        _rules = new FoldingRule[reader.Unsigned()];
        _sequences = new int[reader.Unsigned()];
        Loader loader = new(this);
        while (!reader.IsAtEnd)
        {
            loader.ReadStep(ref reader);
        }

        _firstRules.Trim();
    }

    /// <summary>The version of Unicode that the table was made from.</summary>
    public Version UnicodeVersion { get; }

    public static FoldingMap Load(string name) => new(name);

    /// <summary>Finds the rule that acts first on a character under these flags.</summary>
    public bool TryFind(int scalar, Folding flags, out FoldingRule rule)
    {
        int index = _firstRules[scalar];
        while (index != 0)
        {
            rule = _rules[index];
            if ((rule.Flag & flags) != 0)
            {
                return true;
            }

            index = rule.Next;
        }

        rule = default;
        return false;
    }

    /// <summary>The scalars that replace a character, for a rule that neither drops it nor replaces it by one scalar.</summary>
    public ReadOnlySpan<int> Sequence(in FoldingRule rule) =>
        _sequences.AsSpan(rule.SequenceStart + 1, _sequences[rule.SequenceStart]);

    /// <summary>The next scalar from this one on that has a rule, or <paramref name="end"/>.</summary>
    public int NextWithRule(int scalar, int end)
    {
        scalar = _firstRules.SkipEmpty(scalar, end);
        while (scalar < end && _firstRules[scalar] == 0)
        {
            scalar = _firstRules.SkipEmpty(scalar + 1, end);
        }

        return scalar;
    }

    /// <summary>Fills a map; the table names the flag that acts last first, so each rule goes before those already there.</summary>
    private ref struct Loader(FoldingMap map)
    {
        private int _ruleCount = 1;
        private int _sequenceLength;

        public void ReadStep(ref TableReader reader)
        {
            Folding flag = (Folding)reader.Unsigned();
            int scalar = 0;
            for (int runs = reader.Unsigned(); runs > 0; runs--)
            {
                int head = reader.Unsigned();
                scalar += head >> 2;
                int length = (head & 3) is 1 or 2 ? reader.Unsigned() : 1;
                switch (head & 3)
                {
                    case 2:
                        AddDropped(flag, scalar, length);
                        break;
                    case 3:
                        Add(flag, scalar, FoldingRule.SequenceAt(ReadSequence(ref reader, scalar)));
                        break;
                    default:
                        int difference = reader.Signed();
                        for (int i = 0; i < length; i++)
                        {
                            Add(flag, scalar + i, scalar + i + difference);
                        }

                        break;
                }

                scalar += length;
            }
        }

        private void Add(Folding flag, int scalar, int target)
        {
            map._rules[_ruleCount] = new FoldingRule(flag, target, map._firstRules[scalar]);
            map._firstRules[scalar] = (ushort)_ruleCount++;
        }

        /// <summary>Thousands of neighbours are dropped alike; those without another rule share one.</summary>
        private void AddDropped(Folding flag, int first, int length)
        {
            int shared = 0;
            for (int scalar = first; scalar < first + length; scalar++)
            {
                if (map._firstRules[scalar] != 0)
                {
                    Add(flag, scalar, FoldingRule.Dropped);
                    continue;
                }

                if (shared == 0)
                {
                    shared = _ruleCount;
                    Add(flag, scalar, FoldingRule.Dropped);
                }

                map._firstRules[scalar] = (ushort)shared;
            }
        }

        private int ReadSequence(ref TableReader reader, int scalar)
        {
            int start = _sequenceLength;
            int length = reader.Unsigned();
            map._sequences[_sequenceLength++] = length;
            for (int i = 0; i < length; i++)
            {
                scalar += reader.Signed();
                map._sequences[_sequenceLength++] = scalar;
            }

            return start;
        }
    }
}
