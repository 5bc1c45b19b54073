using System.Text.Json;

namespace FraudGuard.Evidence;

/// <summary>
/// A log to which lines are only ever added: each holds the hash of the one before, so that none can be changed, left out or put in between unseen.
/// A bundle holds the log up to its sealing; who receives the bundle goes on from there.
/// </summary>
public sealed class CustodyLog
{
    internal const string FirstPrevious = "0000000000000000000000000000000000000000000000000000000000000000";

    private readonly List<CustodyEntry> _entries = [];
    private readonly MemoryStream _lines = new();

    /// <summary>The entries, oldest first.</summary>
    public IReadOnlyList<CustodyEntry> Entries => _entries;

    /// <summary>SHA-256 (lower-case hex) of the last line; sixty-four zeros when there is none.</summary>
    public string HeadSha256 { get; private set; } = FirstPrevious;

    /// <summary>Adds a line.</summary>
    /// <param name="custodyEvent">What happened. Secrets in its note are masked.</param>
    /// <returns>The line.</returns>
    public CustodyEntry Append(CustodyEvent custodyEvent)
    {
        ArgumentNullException.ThrowIfNull(custodyEvent);
        var entry = new CustodyEntry
        {
            At = custodyEvent.At,
            Actor = custodyEvent.Actor,
            Action = custodyEvent.Action,
            From = custodyEvent.From,
            To = custodyEvent.To,
            Note = SecretMasker.MaskOptional(custodyEvent.Note),
            Sequence = _entries.Count + 1,
            PrevEntrySha256 = HeadSha256,
        };
        AppendLine(entry, EvidenceJson.ToCanonicalBytes(entry, EvidenceJson.Default.CustodyEntry));
        return entry;
    }

    /// <summary>The log as JSON lines: each the canonical JSON of one entry, ended by a line feed.</summary>
    /// <returns>The bytes of <c>custody.jsonl</c>.</returns>
    public byte[] ToUtf8Bytes() => _lines.ToArray();

    /// <summary>Reads a log and checks its chain.</summary>
    /// <param name="utf8">The bytes of <c>custody.jsonl</c>.</param>
    /// <returns>The log, to which lines can be added.</returns>
    /// <exception cref="FormatException">A line is not a canonical entry, or does not follow from the one before; the message says which line.</exception>
    public static CustodyLog Parse(ReadOnlySpan<byte> utf8)
    {
        var log = new CustodyLog();
        while (!utf8.IsEmpty)
        {
            int number = log._entries.Count + 1;
            int end = utf8.IndexOf((byte)'\n');
            if (end < 0)
                throw new FormatException($"Line {number} of the custody log does not end with a line feed; the log was cut off.");
            byte[] line = utf8[..end].ToArray();
            utf8 = utf8[(end + 1)..];
            log.AppendLine(ParseLine(line, number, log.HeadSha256), line);
        }

        return log;
    }

    private static CustodyEntry ParseLine(byte[] line, int number, string previous)
    {
        CustodyEntry? entry;
        try
        {
            entry = EvidenceJson.ParseCanonical(line, EvidenceJson.Default.CustodyEntry);
        }
        catch (JsonException error)
        {
            throw new FormatException($"Line {number} of the custody log is not an entry in canonical form.", error);
        }

        if (entry.Sequence != number)
            throw new FormatException($"Line {number} of the custody log bears the number {entry.Sequence}; lines were moved, added or left out.");
        if (!string.Equals(entry.PrevEntrySha256, previous, StringComparison.Ordinal))
            throw new FormatException($"Line {number} of the custody log does not follow from the line before it; that line was changed, or lines were moved.");
        return entry;
    }

    private void AppendLine(CustodyEntry entry, byte[] line)
    {
        _entries.Add(entry);
        _lines.Write(line);
        _lines.WriteByte((byte)'\n');
        HeadSha256 = Hex.Sha256(line);
    }
}
