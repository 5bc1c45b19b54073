using System.Globalization;
using System.Text;
using System.Text.Json;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B: the bits of a double and how it is written.
    [TestCase("0000000000000000", "0")]
    [TestCase("8000000000000000", "0")]
    [TestCase("0000000000000001", "5e-324")]
    [TestCase("8000000000000001", "-5e-324")]
    [TestCase("7fefffffffffffff", "1.7976931348623157e+308")]
    [TestCase("ffefffffffffffff", "-1.7976931348623157e+308")]
    [TestCase("4340000000000000", "9007199254740992")]
    [TestCase("c340000000000000", "-9007199254740992")]
    [TestCase("4430000000000000", "295147905179352830000")]
    [TestCase("44b52d02c7e14af5", "9.999999999999997e+22")]
    [TestCase("44b52d02c7e14af6", "1e+23")]
    [TestCase("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [TestCase("444b1ae4d6e2ef4e", "999999999999999700000")]
    [TestCase("444b1ae4d6e2ef4f", "999999999999999900000")]
    [TestCase("444b1ae4d6e2ef50", "1e+21")]
    [TestCase("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [TestCase("3eb0c6f7a0b5ed8d", "0.000001")]
    [TestCase("41b3de4355555553", "333333333.3333332")]
    [TestCase("41b3de4355555554", "333333333.33333325")]
    [TestCase("41b3de4355555555", "333333333.3333333")]
    [TestCase("41b3de4355555556", "333333333.3333334")]
    [TestCase("41b3de4355555557", "333333333.33333343")]
    [TestCase("becbf647612f3696", "-0.0000033333333333333333")]
    [TestCase("43143ff3c1cb0959", "1424953923781206.2")]
    public void Numbers_are_written_as_in_appendix_B(string bits, string expected)
    {
        double value = BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        string json = value.ToString("R", CultureInfo.InvariantCulture);
        Assert.That(Canonical(json), Is.EqualTo(expected));
    }

    // RFC 8785, 3.2.2 to 3.2.4.
    [Test]
    public void The_example_of_section_3_2_has_the_bytes_of_section_3_2_4()
    {
        const string input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string expected = "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b3330"
            + "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d";
        string actual = Convert.ToHexStringLower(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(input)));
        Assert.That(Canonical(input), Is.EqualTo("""{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"""));
        Assert.That(actual, Is.EqualTo(expected));
    }

    // RFC 8785, 3.2.3: names ordered by UTF-16 code units.
    [Test]
    public void Names_are_ordered_by_UTF16_code_units()
    {
        const string input = """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""";
        using var document = JsonDocument.Parse(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(input)));
        Assert.That(document.RootElement.EnumerateObject().Select(static member => member.Name),
            Is.EqualTo(new[] { "\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33" }));
    }

    [TestCase("[1,2]", "[1,2]")]
    [TestCase(" { } ", "{}")]
    [TestCase("[56.0,{\"d\":true,\"10\":null,\"1\":[]}]", "[56,{\"1\":[],\"10\":null,\"d\":true}]")]
    [TestCase("\"\\u0000\\u001f\\u007f\\u2028/\"", "\"\\u0000\\u001f\u007f\u2028/\"")]
    [TestCase("{\"a\":{\"b\":1,\"a\":2}}", "{\"a\":{\"a\":2,\"b\":1}}")]
    [TestCase("1.0e2", "100")]
    [TestCase("-1e-7", "-1e-7")]
    [TestCase("123456789012345678901", "123456789012345680000")]
    public void Values_have_one_form(string input, string expected) => Assert.That(Canonical(input), Is.EqualTo(expected));

    [TestCase("{\"a\":1,\"a\":1}", TestName = "a name twice")]
    [TestCase("{\"a\":1,\"\\u0061\":1}", TestName = "a name twice, once escaped")]
    [TestCase("[1e400]", TestName = "a number beyond the range of a double")]
    [TestCase("\"\\ud800\"", TestName = "half of a surrogate pair")]
    [TestCase("{\"\\udc00\":1}", TestName = "half of a surrogate pair in a name")]
    [TestCase("[1,]", TestName = "no JSON")]
    [TestCase("1 2", TestName = "two values")]
    [TestCase("", TestName = "nothing")]
    public void What_has_no_canonical_form_is_refused(string input) =>
        Assert.That(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(input)), Throws.InstanceOf<JsonException>());

    [Test]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.That(() => CanonicalJson.Canonicalize(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }), Throws.InstanceOf<JsonException>());

    [Test]
    public void Deep_nesting_is_refused() =>
        Assert.That(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(new string('[', 5000))), Throws.InstanceOf<JsonException>());

    [Test]
    public void Canonical_text_stays_as_it_is_and_numbers_keep_their_value()
    {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (!double.IsFinite(value))
                continue;
            string text = Canonical(value.ToString("R", CultureInfo.InvariantCulture));
            Assert.That(double.Parse(text, CultureInfo.InvariantCulture), Is.EqualTo(value));
            Assert.That(Canonical(text), Is.EqualTo(text));
        }
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
