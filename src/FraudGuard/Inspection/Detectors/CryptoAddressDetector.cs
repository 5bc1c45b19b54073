namespace FraudGuard.Inspection.Detectors;

// Wallet addresses whose checksum fits: Bitcoin (Base58Check, BIP 173 and BIP 350), Ethereum (ERC-55), TRON (Base58Check).
internal sealed class CryptoAddressDetector : ISignalDetector
{
    private const string Address = "crypto.address";
    private const int Shortest = 26;
    private const int Longest = 90;

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (text.Length < Shortest) return;
        Span<char> buffer = stackalloc char[Longest];
        var runs = new AsciiRuns(text, digitsOnly: false);
        while (runs.MoveNext())
        {
            var length = runs.End - runs.Start;
            if (length is < Shortest or > Longest) continue;
            var run = buffer[..length];
            for (var i = 0; i < length; i++) run[i] = AsciiForm.Of(text[runs.Start + i]);
            if (IsAddress(run)) signals.Add(Address, runs.Start, length);
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> run) => run[0] switch
    {
        '0' => EthereumAddress.IsValid(run),
        '1' or '3' => run.Length <= 35 && Base58Check.HasVersion(run, run[0] == '1' ? (byte)0x00 : (byte)0x05),
        'T' => run.Length == 34 && Base58Check.HasVersion(run, 0x41),
        'b' or 'B' => Bech32.IsBitcoinAddress(run),
        _ => false,
    };
}
