using System.Security.Cryptography;
using System.Text;

namespace FraudGuard.Tool.Corpora;

/// <summary>
/// Splits messages into a half for fitting and a half held out, by their ids alone: the last bit of the first byte of
/// SHA-256 over the id in UTF-8, 0 for fitting and 1 for held out. Any language computes that in one line, and adding
/// messages moves none of the others.
/// </summary>
internal static class CorpusSplit
{
    public static CorpusHalf HalfOf(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return (hash[0] & 1) == 0 ? CorpusHalf.Fit : CorpusHalf.HeldOut;
    }

    public static bool Takes(CorpusHalf wanted, CorpusItem item) => wanted == CorpusHalf.All || HalfOf(item.Id) == wanted;
}
