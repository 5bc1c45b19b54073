using System.Globalization;

namespace FraudGuard.UnicodeTables.Sources;

/// <summary>The Unicode Character Database, read from the folder of its text files.</summary>
internal sealed class CharacterDatabase
{
    private readonly string _folder;
    private readonly Dictionary<int, CharacterRecord> _records = [];
    private readonly List<(int First, int Last, CharacterRecord Record)> _ranges = [];
    private readonly Dictionary<int, string> _scripts = [];

    public CharacterDatabase(string folder)
    {
        _folder = folder;
        Version = DataFile.StatedVersion(PathOf("Scripts.txt"));
        ReadRecords();
        foreach (string[] fields in DataFile.Fields(PathOf("Scripts.txt")))
        {
            (int first, int last) = DataFile.Range(fields[0]);
            for (int scalar = first; scalar <= last; scalar++)
            {
                _scripts[scalar] = fields[1];
            }
        }
    }

    public Version Version { get; }

    /// <summary>The characters that have a line of their own, in order.</summary>
    public IEnumerable<CharacterRecord> Records => _records.Values;

    public string PathOf(string file) => Path.Combine(_folder, file);

    public CharacterRecord? Find(int scalar)
    {
        if (_records.TryGetValue(scalar, out CharacterRecord? record))
        {
            return record;
        }

        foreach ((int first, int last, CharacterRecord range) in _ranges)
        {
            if (scalar >= first && scalar <= last)
            {
                return range with { Scalar = scalar };
            }
        }

        return null;
    }

    public string Category(int scalar) => Find(scalar)?.Category ?? "Cn";

    public string Script(int scalar) => _scripts.GetValueOrDefault(scalar, "Unknown");

    private void ReadRecords()
    {
        int first = -1;
        foreach (string line in File.ReadLines(PathOf("UnicodeData.txt")))
        {
            string[] fields = line.Split(';');
            int scalar = DataFile.Scalar(fields[0]);
            string decomposition = fields[5];
            string tag = "";
            if (decomposition.StartsWith('<'))
            {
                int end = decomposition.IndexOf('>', StringComparison.Ordinal);
                tag = decomposition[1..end];
                decomposition = decomposition[(end + 1)..];
            }

            CharacterRecord record = new(
                scalar,
                fields[1],
                fields[2],
                tag,
                DataFile.Text(decomposition),
                int.TryParse(fields[7], CultureInfo.InvariantCulture, out int digit) ? digit : null,
                long.TryParse(fields[8], CultureInfo.InvariantCulture, out long numeric) ? numeric : null);
            if (record.Name.EndsWith(", First>", StringComparison.Ordinal))
            {
                first = scalar;
            }
            else if (record.Name.EndsWith(", Last>", StringComparison.Ordinal))
            {
                _ranges.Add((first, scalar, record));
            }
            else
            {
                _records.Add(scalar, record);
            }
        }
    }
}
