using System.Security.Cryptography;

namespace FraudGuard.Evidence;

/// <summary>Hashes each line of a text that passes, without its line feed, so that a changed line can be named.</summary>
internal sealed class LineHasher(int maxLines) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Append(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty && _lines.Count < maxLines)
        {
            int end = data.IndexOf((byte)'\n');
            _hash.AppendData(end < 0 ? data : data[..end]);
            if (end < 0)
                return;
            _lines.Add(Hex.Of(_hash.GetHashAndReset()));
            data = data[(end + 1)..];
        }
    }

    public void Dispose() => _hash.Dispose();
}
