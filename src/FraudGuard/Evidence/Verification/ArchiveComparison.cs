namespace FraudGuard.Evidence;

/// <summary>
/// Compares an archive, byte for byte, with the one form it can have, and where it differs finds out what happened:
/// a changed file, a changed header, something lost, moved or put in between.
/// </summary>
internal sealed class ArchiveComparison
{
    // Attempts to find a lost file again by hashing what stands after a header with its name.
    private const int MaxAttemptsPerFile = 2;

    private readonly ArchiveReader _reader;
    private readonly IReadOnlyList<ExpectedFile> _files;
    private readonly ArchiveLayout _layout;
    private readonly FindingList _findings;
    private bool _centralStands;
    private bool _structureMatches = true;

    public ArchiveComparison(ArchiveReader reader, IReadOnlyList<ExpectedFile> files, DateTimeOffset time, FindingList findings)
    {
        _reader = reader;
        _files = files;
        _layout = new ArchiveLayout(files.Select(static file => file.Header), time);
        _findings = findings;
    }

    /// <summary>Reads every byte once.</summary>
    /// <returns>Whether every byte is what it must be.</returns>
    public bool CompareInPlace()
    {
        for (int i = 0; i < _files.Count; i++)
        {
            ExpectedFile file = _files[i];
            ZipFileEntry place = _layout.Files[i];
            file.HeaderMatches = _reader.Matches(place.HeaderOffset, _layout.LocalHeader(i));
            file.NameSeen = file.HeaderMatches;
            // Nothing is easily found anywhere; an empty file is where its header is.
            if ((place.Size > 0 || file.HeaderMatches) && file.IsAt(_reader, place.DataOffset))
                file.FoundAt = place.DataOffset;
            _structureMatches &= file.HeaderMatches;
        }

        long offset = _layout.CentralOffset;
        for (int i = 0; i < _files.Count; i++)
        {
            byte[] expected = _layout.CentralHeader(i);
            bool matches = _reader.Matches(offset, expected);
            _centralStands |= matches;
            _structureMatches &= matches;
            if (!matches && FirstDifference(offset, expected) is { } difference)
                _centralDifferences.Add((difference, _files[i].Path));
            offset += expected.Length;
        }

        byte[] end = _layout.End();
        bool endMatches = _reader.Matches(offset, end);
        _centralStands |= endMatches;
        if (!endMatches && FirstDifference(offset, end) is { } endDifference)
            _centralDifferences.Add((endDifference, null));
        _structureMatches &= endMatches && _reader.Length == _layout.Length;
        return _structureMatches && _files.All(static file => file.FoundAt is not null);
    }

    /// <summary>Says what differs, after <see cref="CompareInPlace"/> has found that something does.</summary>
    /// <param name="central">What the archive's own directory claims.</param>
    /// <param name="manifestIsSealed">Whether the manifest is the sealed one, so that where files belong is certain.</param>
    public void Explain(IReadOnlyList<ZipRecord> central, bool manifestIsSealed)
    {
        if (_reader.Length != _layout.Length && manifestIsSealed)
        {
            _findings.Add(EvidenceFindingKind.LengthChanged,
                $"The archive is {_reader.Length} bytes long and should be {_layout.Length}.", offset: Math.Min(_reader.Length, _layout.Length));
        }

        if (!_structureMatches)
        {
            HostileArchiveRules.Check(central, _reader.Length, _findings);
            foreach ((long from, long to) in ExplainStructure())
                SearchRange(from, to, manifestIsSealed);
            ReportExtras(central);
        }

        foreach (ExpectedFile file in _files)
        {
            file.NameSeen |= central.Any(record => string.Equals(record.Name, file.Path, StringComparison.Ordinal)) || !_structureMatches && StandsInPlace(file);
            if (file.State == EvidenceCheckState.Changed)
                _findings.Add(EvidenceFindingKind.EntryChanged, "The content of the file is not what the manifest or the seal says.", file.Path);
            else if (file.State == EvidenceCheckState.Missing)
                _findings.Add(EvidenceFindingKind.EntryMissing, "The file is missing from the archive.", file.Path);
        }
    }

    public IReadOnlyList<string> Extras { get; private set; } = [];

    private readonly List<(long Offset, string? Path)> _centralDifferences = [];

    /// <summary>Where a file's bytes would begin if nothing had moved.</summary>
    public long PlaceOf(ExpectedFile file) => _layout.Files[IndexOf(file)].DataOffset;

    private int IndexOf(ExpectedFile file)
    {
        for (int i = 0; i < _files.Count; i++)
        {
            if (ReferenceEquals(_files[i], file))
                return i;
        }

        return -1;
    }

    private bool StandsInPlace(ExpectedFile file) =>
        ZipRecordReader.ReadLocal(_reader, _layout.Files[IndexOf(file)].HeaderOffset) is { } local && string.Equals(local.Name, file.Path, StringComparison.Ordinal);

    /// <summary>Reports differing headers that still stand in their place, and gives back the ranges where nothing does.</summary>
    private List<(long From, long To)> ExplainStructure()
    {
        var lost = new List<(long From, long To)>();
        bool[] anchored = [.. _files.Select(static file => file.HeaderMatches || file is { FoundAt: not null, Content.Size: > 0 })];
        for (int i = 0; i < _files.Count; i++)
        {
            ZipFileEntry place = _layout.Files[i];
            bool before = i == 0 || anchored[i - 1];
            bool after = i + 1 < _files.Count ? anchored[i + 1] : _centralStands;
            // Between two things that stand where they should, only this one file can have been changed, in place.
            bool inPlace = anchored[i] && (_files[i].FoundAt is not null || after) || before && after;
            if (!inPlace)
            {
                lost.Add((anchored[i] ? place.DataOffset : place.HeaderOffset, place.EndOffset));
            }
            else if (!_files[i].HeaderMatches)
            {
                byte[] expected = _layout.LocalHeader(i);
                _findings.Add(EvidenceFindingKind.StructureChanged, "The file's header in the archive was changed.", _files[i].Path, FirstDifference(place.HeaderOffset, expected));
                if (ZipRecordReader.ReadLocal(_reader, place.HeaderOffset) is { } claims)
                    HostileArchiveRules.CheckOne(claims, _reader.Length, _findings);
                if (place.Size == 0)
                    _files[i].FoundAt = place.DataOffset;
                _files[i].NameSeen = true;
            }
            else if (_files[i].FoundAt is null)
            {
                _files[i].NameSeen = true;
            }
        }

        if (_centralStands)
        {
            foreach ((long offset, string? path) in _centralDifferences)
                _findings.Add(EvidenceFindingKind.StructureChanged, path is null ? "The end of the archive's directory was changed." : "The file's record in the archive's directory was changed.", path, offset);
            if (_reader.Length > _layout.Length)
                lost.Add((_layout.Length, _reader.Length));
        }
        else
        {
            lost.Add((_layout.CentralOffset, long.MaxValue));
        }

        return Join(lost);
    }

    private List<(long From, long To)> Join(List<(long From, long To)> ranges)
    {
        var joined = new List<(long From, long To)>();
        foreach ((long from, long to) in ranges)
        {
            long end = Math.Min(to, _reader.Length);
            if (from >= end)
                continue;
            if (joined.Count > 0 && joined[^1].To >= from)
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, end));
            else
                joined.Add((from, end));
        }

        return joined;
    }

    /// <summary>Looks in a range for files that should be elsewhere; everything else in it is reported as stray.</summary>
    private void SearchRange(long from, long to, bool manifestIsSealed)
    {
        // A file that slid over the border of the range still ends in it or begins in it; its header may begin a little earlier.
        Dictionary<string, ExpectedFile> lost = _files.Where(static file => file.FoundAt is null).ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var attempts = new Dictionary<string, int>(StringComparer.Ordinal);
        long strayFrom = from;
        long position = from;
        while (position < to)
        {
            long header = _reader.Find(ZipLayout.LocalSignature, position, to);
            if (header < 0)
                break;
            position = header + 1;
            if (ZipRecordReader.ReadLocal(_reader, header) is not { } record || !lost.TryGetValue(record.Name, out ExpectedFile? file))
                continue;
            file.NameSeen = true;
            attempts[record.Name] = attempts.GetValueOrDefault(record.Name) + 1;
            if (file.FoundAt is not null || attempts[record.Name] > MaxAttemptsPerFile || !file.IsAt(_reader, record.EndOfRecord))
                continue;
            file.FoundAt = record.EndOfRecord;
            if (manifestIsSealed)
                _findings.Add(EvidenceFindingKind.EntryMoved, "The file is whole but does not stand where it did.", file.Path, header);
            ReportStray(strayFrom, header);
            position = strayFrom = Math.Max(header + 1, record.EndOfRecord + file.Content.Size);
        }

        ReportStray(strayFrom, to);
    }

    private void ReportStray(long from, long to)
    {
        if (to > from)
            _findings.Add(EvidenceFindingKind.StrayBytes, $"{to - from} bytes are not what stood here, and belong to no file that is whole.", offset: from);
    }

    private void ReportExtras(IReadOnlyList<ZipRecord> central)
    {
        var known = new HashSet<string>(_files.Select(static file => file.Path), StringComparer.Ordinal);
        string[] extras = [.. central.Select(static record => record.Name).Where(name => known.Add(name))];
        foreach (string name in extras)
            _findings.Add(EvidenceFindingKind.EntryExtra, "The archive holds a file that neither manifest nor seal names.", name);
        Extras = extras;
    }

    private long? FirstDifference(long offset, ReadOnlySpan<byte> expected)
    {
        var actual = new byte[expected.Length];
        int count = _reader.ReadAt(offset, actual);
        int same = actual.AsSpan(0, count).CommonPrefixLength(expected);
        return same == expected.Length ? null : offset + same;
    }
}
