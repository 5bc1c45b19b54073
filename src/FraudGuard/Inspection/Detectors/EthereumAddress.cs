namespace FraudGuard.Inspection.Detectors;

// 0x and 40 hexadecimal digits; mixed case carries a checksum (ERC-55), one case alone carries none.
internal static class EthereumAddress
{
    private const int Digits = 40;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Digits + 2 || text[0] != '0' || text[1] is not ('x' or 'X')) return false;
        text = text[2..];
        foreach (var c in text)
            if (!char.IsAsciiHexDigit(c)) return false;
        // All zeros is the "no address" of examples and documentation.
        if (!text.ContainsAnyExcept('0')) return false;
        return !text.ContainsAnyInRange('a', 'f') || !text.ContainsAnyInRange('A', 'F') || HasChecksum(text);
    }

    private static bool HasChecksum(ReadOnlySpan<char> digits)
    {
        Span<byte> lower = stackalloc byte[Digits];
        for (var i = 0; i < Digits; i++) lower[i] = (byte)char.ToLowerInvariant(digits[i]);
        Span<byte> hash = stackalloc byte[Keccak256.HashLength];
        Keccak256.HashData(lower, hash);
        for (var i = 0; i < Digits; i++)
        {
            if (char.IsAsciiDigit(digits[i])) continue;
            var nibble = i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2] & 0xF;
            if (char.IsAsciiLetterUpper(digits[i]) != (nibble >= 8)) return false;
        }

        return true;
    }
}
