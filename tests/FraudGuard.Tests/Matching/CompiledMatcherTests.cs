using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FraudGuard.Matching;
using FraudGuard.Matching.Compiled;

namespace FraudGuard.Tests.Matching;

public class CompiledMatcherTests
{
    [Test]
    public void Cases_hold_for_loaded_matchers(
        [ValueSource(typeof(KeywordMatcherCases), nameof(KeywordMatcherCases.All))] object boxed, [Values] MatchKind kind)
    {
        var @case = (KeywordMatcherCases.Case)boxed;
        var matcher = KeywordMatcher.Create(@case.Keywords, new KeywordMatcherOptions { MatchKind = kind, Folding = @case.Folding });
        var loaded = KeywordMatcher.Load(Save(matcher));
        Assert.Multiple(() =>
        {
            Assert.That(Searches.Find(loaded, @case.Text), Is.EqualTo(Searches.Find(matcher, @case.Text)));
            Assert.That(loaded.Count(@case.Text), Is.EqualTo(matcher.Count(@case.Text)));
            Assert.That((loaded.KeywordCount, loaded.MatchKind, loaded.Folding, loaded.MemorySize), Is.EqualTo((matcher.KeywordCount, kind, @case.Folding, matcher.MemorySize)));
            Assert.That(Save(loaded), Is.EqualTo(Save(matcher)));
        });
    }

    [Test]
    public void Conditions_are_loaded_too()
    {
        Keyword[] keywords =
        [
            new("plain"),
            new("刷单") { Exceptions = ["刷单词", "不刷单"] },
            new("ass") { WholeWord = true },
            new("OTP") { Exact = true },
            new("\ud83d!") { Exact = true, Exceptions = ["x\ud83d!"] },
        ];
        var matcher = KeywordMatcher.Create(keywords);
        var loaded = KeywordMatcher.Load(Save(matcher));
        foreach (var text in new[] { "刷单词，再刷单，不刷单", "assess an ass", "OTP otp Plain", "\ud83d! x\ud83d!" })
            Assert.That(Searches.Find(loaded, text), Is.EqualTo(Searches.Find(matcher, text)).And.Not.Empty);
        Assert.That(Save(KeywordMatcher.Load(Save(loaded))), Is.EqualTo(Save(matcher)));
    }

    [Test]
    public void A_stream_is_read_to_the_end_of_the_matcher_and_no_further()
    {
        var matcher = KeywordMatcher.Create(Enumerable.Range(0, 20_000).Select(i => $"word{i}"));
        using var stream = new MemoryStream();
        stream.Write("before"u8);
        matcher.Save(stream);
        stream.Write("after"u8);
        stream.Position = 6;
        Assert.That(KeywordMatcher.Load(stream).IsMatch("a word777"), Is.True);
        Assert.That(stream.Length - stream.Position, Is.EqualTo(5));

        // A stream of unknown length that hands out what it has, bit by bit.
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(Save(matcher));
        packed.Position = 0;
        using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
        Assert.That(KeywordMatcher.Load(unpacking).IsMatch("a word777"), Is.True);
    }

    [Test]
    public void Any_changed_byte_is_noticed([ValueSource(nameof(SmallMatchers))] KeywordMatcher matcher)
    {
        var bytes = Save(matcher);
        var step = bytes.Length < 50_000 ? 1 : bytes.Length / 1000;
        for (var i = 0; i < bytes.Length; i += step)
        {
            var saved = bytes[i];
            bytes[i] ^= (byte)(1 << (i % 8));
            Assert.That(() => KeywordMatcher.Load(bytes), Throws.TypeOf<InvalidDataException>(), () => $"byte {i}");
            bytes[i] = saved;
        }
    }

    [Test]
    public void Any_cut_is_noticed([ValueSource(nameof(SmallMatchers))] KeywordMatcher matcher)
    {
        var bytes = Save(matcher);
        for (var length = 0; length < bytes.Length; length += 1 + (length / 200))
        {
            var cut = bytes[..length];
            Assert.That(() => KeywordMatcher.Load(cut), Throws.TypeOf<InvalidDataException>(), () => $"cut to {length}");
            Assert.That(() => KeywordMatcher.Load(new MemoryStream(cut)), Throws.TypeOf<InvalidDataException>(), () => $"stream cut to {length}");
        }

        Assert.That(() => KeywordMatcher.Load([.. bytes, 0]), Throws.TypeOf<InvalidDataException>());
    }

    /// <summary>
    /// Forged bytes with a right integrity code: either they are refused, or every search ends, throws nothing and stays
    /// inside the text.
    /// </summary>
    [Test]
    public void Forged_tables_are_refused_or_harmless([ValueSource(nameof(SmallMatchers))] KeywordMatcher matcher)
    {
        var random = new Random(5);
        var original = Save(matcher);
        var refused = 0;
        const int Rounds = 3000;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Change(bytes, Header(original), random);
            Seal(bytes);
            KeywordMatcher forged;
            try
            {
                forged = KeywordMatcher.Load(bytes);
            }
            catch (InvalidDataException)
            {
                refused++;
                continue;
            }

            foreach (var text in new[] { "abcab刷单刷单词 aaaa ababab", "bcbcbabcabcABCab单刷", "a.b.c.a.b bbccbb 刷 单 返 利 刷刷单", "a", "" }) AssertHarmless(forged, text);
        }

        Assert.That(refused, Is.InRange(Rounds / 20, Rounds - 1));
    }

    [Test]
    public void Random_bytes_are_refused()
    {
        var random = new Random(6);
        for (var round = 0; round < 5000; round++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            if (round % 2 == 0 && bytes.Length > 20)
            {
                CompiledHeader.CurrentSignature.CopyTo(bytes);
                BitConverter.TryWriteBytes(bytes.AsSpan(8), CompiledHeader.CurrentVersion);
            }

            Assert.That(() => KeywordMatcher.Load(bytes), Throws.TypeOf<InvalidDataException>());
        }
    }

    [Test]
    public void A_header_that_lies_about_the_size_costs_no_memory()
    {
        var bytes = Save(KeywordMatcher.Create(["ab"]));
        ref var header = ref Header(bytes);
        header.Automaton.NodeCount = 120_000_000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => KeywordMatcher.Load(bytes), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => KeywordMatcher.Load(new MemoryStream(bytes)), Throws.TypeOf<InvalidDataException>());
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4_000_000));
    }

    [Test]
    public void Errors_say_what_to_do()
    {
        var bytes = Save(KeywordMatcher.Create(["ab"]));
        Header(bytes).Version = 99;
        Assert.That(() => KeywordMatcher.Load(bytes), Throws.TypeOf<InvalidDataException>().With.Message.Contains("format 99").And.Message.Contains("Build it again"));
        Assert.That(() => KeywordMatcher.Load("{ \"json\": 1 }"u8), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no compiled matcher"));
        Assert.That(() => KeywordMatcher.Load((Stream)null!), Throws.ArgumentNullException);
        Assert.That(() => KeywordMatcher.Create(["a"]).Save(null!), Throws.ArgumentNullException);
    }

    private static IEnumerable<KeywordMatcher> SmallMatchers()
    {
        yield return KeywordMatcher.Create(["abcab", "bca", "cab", "ab", "bcbcb", "aaaa", "abab"], new() { Folding = Folding.None });
        yield return KeywordMatcher.Create(["abcab", "ab", "bcab", "ab", "bcab"], new() { Folding = Folding.None, MatchKind = MatchKind.LeftmostLongest });
        yield return KeywordMatcher.Create(
            [new Keyword("abc") { WholeWord = true }, new Keyword("bcb") { Exceptions = ["bcbcb", "abcb"] }, new Keyword("bcb") { Exact = true }],
            new() { Folding = Folding.None, MatchKind = MatchKind.LeftmostFirst });
        yield return KeywordMatcher.Create([new Keyword("abcab"), new Keyword("刷单返利") { Exceptions = ["刷单返利记"] }, new Keyword("bccb")]);
    }

    private static byte[] Save(KeywordMatcher matcher)
    {
        using var stream = new MemoryStream();
        matcher.Save(stream);
        return stream.ToArray();
    }

    private static ref CompiledHeader Header(byte[] bytes) => ref MemoryMarshal.AsRef<CompiledHeader>(bytes.AsSpan(0, Unsafe.SizeOf<CompiledHeader>()));

    /// <summary>Changes a byte, or a 16 or 32-bit number to one near by, the gate being left alone mostly.</summary>
    private static void Change(byte[] bytes, CompiledHeader header, Random random)
    {
        var tables = Unsafe.SizeOf<CompiledHeader>();
        var nodes = header.Automaton.NodeCount * Unsafe.SizeOf<TrieNode>();
        var outputs = (header.Automaton.LastOutputCount * Unsafe.SizeOf<LastOutput>()) + (header.Automaton.ChainedOutputCount * Unsafe.SizeOf<ChainedOutput>());
        var loose = tables + (int)header.Automaton.Size;
        var words = loose + (int)header.Loose.Size;
        var position = random.Next(12) switch
        {
            0 => random.Next(8, tables),
            1 => random.Next(bytes.Length),
            2 or 3 => tables + nodes + random.Next(outputs),
            4 => words + random.Next(Math.Max(1, bytes.Length - words)),
            5 or 6 => loose + random.Next(Math.Max(1, header.Loose.NodeCount * Unsafe.SizeOf<TrieNode>())),
            _ => tables + random.Next(nodes),
        };
        position = Math.Min(position, bytes.Length - 1);
        switch (random.Next(3))
        {
            case 0:
                bytes[position] = (byte)random.Next(256);
                break;
            case 1:
                position = Math.Min(position & ~1, bytes.Length - 2);
                BitConverter.TryWriteBytes(bytes.AsSpan(position), (short)(BitConverter.ToInt16(bytes, position) + random.Next(-2, 3)));
                break;
            default:
                position = Math.Min(position & ~3, bytes.Length - 4);
                BitConverter.TryWriteBytes(bytes.AsSpan(position), random.Next(4) switch
                {
                    0 => int.MinValue,
                    1 => int.MaxValue,
                    _ => BitConverter.ToInt32(bytes, position) + random.Next(-3, 4),
                });
                break;
        }
    }

    /// <summary>Gives forged bytes the integrity code they need to get past it.</summary>
    private static void Seal(byte[] bytes)
    {
        ref var header = ref Header(bytes);
        header.Code = 0;
        var starts = (header.KeywordCount + 1) * sizeof(int);
        int[] sizes =
        [
            Unsafe.SizeOf<CompiledHeader>(), .. Sizes(header.Automaton),
            .. header.Loose.NodeCount == 0 ? [] : Sizes(header.Loose), .. header.Loose.NodeCount == 0 ? (int[])[] : [header.LooseIdCount * sizeof(int)],
            .. header.TextUnits == 0 ? (int[])[] : [starts, header.TextUnits * sizeof(char)],
            .. header.FoldedUnits == 0 ? (int[])[] : [starts, header.FoldedUnits * sizeof(char)], header.ConditionBytes,
        ];
        var code = new IntegrityCode();
        var rest = bytes.AsSpan();
        foreach (var size in sizes)
        {
            if ((uint)size > (uint)rest.Length) return;
            code.Append(rest[..size]);
            rest = rest[size..];
        }

        header.Code = code.Value;
    }

    private static int[] Sizes(CompiledAutomatonHeader header) =>
    [
        header.NodeCount * Unsafe.SizeOf<TrieNode>(), header.LastOutputCount * Unsafe.SizeOf<LastOutput>(),
        header.ChainedOutputCount * Unsafe.SizeOf<ChainedOutput>(), header.NextEqualCount * sizeof(int), header.SingleOutputCount * sizeof(int),
        header.SymbolCount * sizeof(ushort), header.GateEntryCount * sizeof(ushort), header.GateSinglesCount * sizeof(uint),
    ];

    private static void AssertHarmless(KeywordMatcher matcher, string text)
    {
        _ = matcher.IsMatch(text);
        _ = matcher.Count(text);
        foreach (var match in Searches.Find(matcher, text))
        {
            if (match.Index < 0 || match.Length < 1 || match.Index + match.Length > text.Length || (uint)match.KeywordId >= (uint)matcher.KeywordCount)
                Assert.Fail($"{match} in a text of {text.Length}");
        }
    }
}
