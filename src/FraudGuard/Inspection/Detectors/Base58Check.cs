using System.Security.Cryptography;

namespace FraudGuard.Inspection.Detectors;

// Base58Check as Bitcoin and TRON use it: a version byte, 20 bytes, and the first 4 bytes of a double SHA-256.
internal static class Base58Check
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int PayloadLength = 21;
    private const int Length = PayloadLength + 4;

    public static bool HasVersion(ReadOnlySpan<char> text, byte version)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!TryDecode(text, bytes) || bytes[0] != version) return false;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..PayloadLength], hash);
        SHA256.HashData(hash, hash);
        return hash[..4].SequenceEqual(bytes[PayloadLength..]);
    }

    // Decodes to exactly the length of bytes; each leading '1' has to stand for a leading zero byte.
    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        bytes.Clear();
        foreach (var c in text)
        {
            var carry = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (carry < 0) return false;
            for (var i = bytes.Length - 1; i >= 0; i--)
            {
                carry += bytes[i] * Alphabet.Length;
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            if (carry != 0) return false;
        }

        var ones = text.IndexOfAnyExcept('1');
        var zeros = bytes.IndexOfAnyExcept((byte)0);
        return ones == zeros;
    }
}
