namespace FraudGuard.Inspection.Detectors;

// Wallet addresses whose checksum fits: Bitcoin (Base58Check, BIP 173 and BIP 350), Ethereum (ERC-55), TRON (Base58Check).
internal sealed class CryptoAddressDetector : ISignalDetector
{
    private const string Address = "crypto.address";
    private const int Shortest = 26;
    private const int Longest = 90;

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        // A run that is long enough covers at least one of so many positions.
        for (var at = Shortest - 1; at < text.Length; at += Shortest)
        {
            if (!AsciiForm.IsLetterOrDigit(text[at])) continue;
            var (start, end) = (at, at + 1);
            while (start > 0 && AsciiForm.IsLetterOrDigit(text[start - 1])) start--;
            while (end < text.Length && AsciiForm.IsLetterOrDigit(text[end])) end++;
            if (end - start is >= Shortest and <= Longest && IsAddress(text[start..end])) signals.Add(Address, start, end - start);
            at = end;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> written)
    {
        Span<char> run = stackalloc char[written.Length];
        for (var i = 0; i < run.Length; i++) run[i] = AsciiForm.Of(written[i]);
        return IsAddressInAscii(run);
    }

    private static bool IsAddressInAscii(ReadOnlySpan<char> run) => run[0] switch
    {
        '0' => EthereumAddress.IsValid(run),
        '1' or '3' => run.Length <= 35 && Base58Check.HasVersion(run, run[0] == '1' ? (byte)0x00 : (byte)0x05),
        'T' => run.Length == 34 && Base58Check.HasVersion(run, 0x41),
        'b' or 'B' => Bech32.IsBitcoinAddress(run),
        _ => false,
    };
}
