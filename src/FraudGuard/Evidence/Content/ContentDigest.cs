using System.Security.Cryptography;

namespace FraudGuard.Evidence;

/// <summary>Counts and hashes bytes as they pass.</summary>
internal sealed class ContentDigest : IDisposable
{
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(string Algorithm, IncrementalHash Hash)> _additional = [];
    private Crc32 _crc32 = new();
    private long _length;

    public ContentDigest(IEnumerable<string> additionalAlgorithms)
    {
        foreach (string algorithm in additionalAlgorithms)
            _additional.Add((algorithm, IncrementalHash.CreateHash(HashNames.ToPlatform(algorithm))));
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        _sha256.AppendData(data);
        foreach ((_, IncrementalHash hash) in _additional)
            hash.AppendData(data);
        _crc32.Append(data);
        _length += data.Length;
    }

    /// <summary>What has passed, as an entry of that name; the digest starts anew.</summary>
    public EvidenceEntry Finish(string path)
    {
        var hashes = new List<EvidenceHash>(1 + _additional.Count)
        {
            new() { Algorithm = HashNames.Sha256, Value = Hex.Of(_sha256.GetHashAndReset()) },
        };
        foreach ((string algorithm, IncrementalHash hash) in _additional)
            hashes.Add(new EvidenceHash { Algorithm = algorithm, Value = Hex.Of(hash.GetHashAndReset()) });
        var entry = new EvidenceEntry { Path = path, Size = _length, Crc32 = _crc32.Value.ToString("x8", null), Hashes = hashes };
        _crc32 = new Crc32();
        _length = 0;
        return entry;
    }

    public void Dispose()
    {
        _sha256.Dispose();
        foreach ((_, IncrementalHash hash) in _additional)
            hash.Dispose();
    }
}
