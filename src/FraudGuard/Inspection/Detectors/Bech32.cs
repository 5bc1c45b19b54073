namespace FraudGuard.Inspection.Detectors;

// Segregated-witness addresses: Bech32 (BIP 173) for version 0, Bech32m (BIP 350) for later ones.
internal static class Bech32
{
    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const string Prefix = "bc";
    private const int ChecksumLength = 6;
    private const uint Bech32Constant = 1;
    private const uint Bech32mConstant = 0x2bc830a3;

    public static bool IsBitcoinAddress(ReadOnlySpan<char> text)
    {
        if (text.Length is < 14 or > 74) return false;
        var lower = text.ContainsAnyInRange('a', 'z');
        if (lower && text.ContainsAnyInRange('A', 'Z')) return false;
        if (char.ToLowerInvariant(text[0]) != Prefix[0] || char.ToLowerInvariant(text[1]) != Prefix[1] || text[2] != '1') return false;
        var checksum = 1u;
        foreach (var c in Prefix) checksum = Step(checksum, c >> 5);
        checksum = Step(checksum, 0);
        foreach (var c in Prefix) checksum = Step(checksum, c & 31);
        var data = text[(Prefix.Length + 1)..];
        foreach (var c in data)
        {
            var value = Alphabet.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (value < 0) return false;
            checksum = Step(checksum, value);
        }

        var version = Alphabet.IndexOf(char.ToLowerInvariant(data[0]), StringComparison.Ordinal);
        return version <= 16
            && checksum == (version == 0 ? Bech32Constant : Bech32mConstant)
            && HasProgramLength(data.Length - ChecksumLength - 1, version);
    }

    // A program of 2 to 40 bytes, 20 or 32 for version 0, with fewer than 5 bits of padding.
    private static bool HasProgramLength(int symbols, int version)
    {
        var bytes = symbols * 5 / 8;
        return symbols * 5 % 8 < 5 && (version == 0 ? bytes is 20 or 32 : bytes is >= 2 and <= 40);
    }

    private static uint Step(uint checksum, int value)
    {
        ReadOnlySpan<uint> generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var top = checksum >> 25;
        checksum = ((checksum & 0x1ffffff) << 5) ^ (uint)value;
        for (var i = 0; i < generators.Length; i++)
            if (((top >> i) & 1) != 0) checksum ^= generators[i];
        return checksum;
    }
}
