namespace FraudGuard.Tests.Inspection;

// The addresses are the examples of the specifications: BIP 173, BIP 350, ERC-55, the genesis block, the USDT contract.
public class CryptoAddressDetectorTests
{
    private static readonly string[] Addresses =
    [
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    ];

    [TestCaseSource(nameof(Addresses))]
    public void Finds_addresses(string address) =>
        Assert.That(Detected.In($"转到{address}这里", "crypto."), Is.EqualTo(new[] { $"crypto.address={address}" }));

    [TestCaseSource(nameof(Addresses))]
    public void Refuses_an_address_with_one_character_changed(string address)
    {
        for (var i = 4; i < address.Length; i++)
        {
            var changed = address.ToCharArray();
            // Another character of the same alphabet and case, so that only the checksum can tell.
            changed[i] = changed[i] switch { >= '2' and <= '8' => (char)(changed[i] + 1), '9' => '2', 'a' => 'd', 'A' => 'D', var c when char.IsAsciiLetterLower(c) => 'a', _ => 'A' };
            if (new string(changed) == address) continue;
            Assert.That(Detected.In(new string(changed), "crypto."), Is.Empty, new string(changed));
        }
    }

    [TestCase("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", 1, Description = "one case carries no checksum")]
    [TestCase("0x0000000000000000000000000000000000000000", 0)]
    [TestCase("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", 0, Description = "a digit short")]
    [TestCase("d41d8cd98f00b204e9800998ecf8427e", 0, Description = "an MD5 hash")]
    [TestCase("1111111111111111111111111111111111", 0)]
    [TestCase("bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", 0, Description = "mixed case")]
    public void Knows_the_edges(string text, int expected) => Assert.That(Detected.In(text, "crypto."), Has.Length.EqualTo(expected));
}
