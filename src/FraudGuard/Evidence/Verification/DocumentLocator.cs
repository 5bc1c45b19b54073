using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FraudGuard.Evidence;

/// <summary>Finds manifest and seal also in a damaged archive: where they belong, where the central directory says, or anywhere.</summary>
internal sealed class DocumentLocator(ArchiveReader reader, Lazy<List<ZipRecord>> central)
{
    private const int MaxSearchedHeaders = 16;

    /// <summary>The document that can be read; else the first with its name; else <see langword="null"/>.</summary>
    public LocatedDocument<T>? Find<T>(string path, int limit, long expectedOffset, JsonTypeInfo<T> type, Func<T, bool> isComplete)
        where T : class
    {
        LocatedDocument<T>? unreadable = null;
        foreach ((long dataOffset, long size) in Candidates(path, expectedOffset))
        {
            if (reader.TryRead(dataOffset, size, limit) is not { } bytes)
                continue;
            var document = new LocatedDocument<T>(dataOffset, bytes, TryParse(bytes, type, isComplete));
            if (document.Value is not null)
                return document;
            unreadable ??= document;
        }

        return unreadable;
    }

    private IEnumerable<(long DataOffset, long Size)> Candidates(string path, long expectedOffset)
    {
        if (ZipRecordReader.ReadLocal(reader, expectedOffset) is { } local && HasName(local, path))
            yield return (local.EndOfRecord, local.CompressedSize);
        foreach (ZipRecord record in central.Value.Where(record => HasName(record, path)).Take(MaxSearchedHeaders))
            yield return (record.HeaderOffset + ZipLayout.LocalFixedLength + Encoding.UTF8.GetByteCount(path), record.CompressedSize);
        long from = 0;
        for (int i = 0; i < MaxSearchedHeaders;)
        {
            long found = reader.Find(ZipLayout.LocalSignature, from, reader.Length);
            if (found < 0)
                yield break;
            from = found + 1;
            if (ZipRecordReader.ReadLocal(reader, found) is not { } record || !HasName(record, path))
                continue;
            i++;
            yield return (record.EndOfRecord, record.CompressedSize);
        }
    }

    private static bool HasName(ZipRecord record, string path) => string.Equals(record.Name, path, StringComparison.Ordinal);

    private static T? TryParse<T>(byte[] bytes, JsonTypeInfo<T> type, Func<T, bool> isComplete)
        where T : class
    {
        try
        {
            T value = EvidenceJson.ParseCanonical(bytes, type);
            return isComplete(value) ? value : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
