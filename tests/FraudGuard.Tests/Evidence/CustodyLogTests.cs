using System.Security.Cryptography;
using System.Text;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

[TestFixture]
public sealed class CustodyLogTests
{
    [Test]
    public void Each_line_holds_the_hash_of_the_one_before()
    {
        CustodyLog log = ThreeEntries();
        string[] lines = Lines(log);
        Assert.Multiple(() =>
        {
            Assert.That(log.Entries[0].PrevEntrySha256, Is.EqualTo(new string('0', 64)));
            Assert.That(log.Entries[1].PrevEntrySha256, Is.EqualTo(Hash(lines[0])));
            Assert.That(log.Entries[2].PrevEntrySha256, Is.EqualTo(Hash(lines[1])));
            Assert.That(log.HeadSha256, Is.EqualTo(Hash(lines[2])));
        });
    }

    [Test]
    public async Task Whoever_receives_a_bundle_goes_on_with_its_log()
    {
        byte[] archive = await SampleBundle.BuildAsync(SampleBundle.Full());
        CustodyLog log = CustodyLog.Parse(ArchiveBytes.Read(archive, "custody.jsonl"));
        Assert.That(log.Entries.Select(static entry => entry.Action), Is.EqualTo(new[] { CustodyAction.Collected, CustodyAction.Sealed }));
        Assert.That(log.HeadSha256, Is.EqualTo(SampleBundle.Verify(archive).Manifest!.Custody.HeadSha256));
        log.Append(new CustodyEvent { At = SampleBundle.Start, Actor = "officer 7", Action = CustodyAction.Transferred, From = "u-1", To = "station 3" });
        CustodyLog read = CustodyLog.Parse(log.ToUtf8Bytes());
        Assert.That(read.Entries, Is.EqualTo(log.Entries));
        Assert.That(read.HeadSha256, Is.EqualTo(log.HeadSha256));
    }

    [Test]
    public void Every_changed_byte_but_in_the_last_line_is_found_and_there_by_the_head()
    {
        CustodyLog log = ThreeEntries();
        byte[] bytes = log.ToUtf8Bytes();
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = (byte[])bytes.Clone();
            damaged[i] ^= 1;
            string head;
            try
            {
                head = CustodyLog.Parse(damaged).HeadSha256;
            }
            catch (FormatException)
            {
                continue;
            }

            Assert.That(head, Is.Not.EqualTo(log.HeadSha256), $"byte {i}");
            Assert.That(i, Is.GreaterThan(bytes.AsSpan(..^1).LastIndexOf((byte)'\n')), $"byte {i}");
        }
    }

    private static IEnumerable<TestCaseData> Tampered()
    {
        string[] lines = Lines(ThreeEntries());
        yield return new TestCaseData(string.Join('\n', lines[0], lines[2]) + "\n", "Line 2").SetName("a line left out");
        yield return new TestCaseData(string.Join('\n', lines[1], lines[0], lines[2]) + "\n", "Line 1").SetName("lines swapped");
        yield return new TestCaseData(string.Join('\n', lines[0], lines[0]) + "\n", "Line 2").SetName("a line twice");
        yield return new TestCaseData(string.Join('\n', lines), "cut off").SetName("no line feed at the end");
        yield return new TestCaseData(" " + string.Join('\n', lines) + "\n", "Line 1").SetName("a space put in");
        yield return new TestCaseData("{}\n", "Line 1").SetName("another object");
        yield return new TestCaseData("\n", "Line 1").SetName("an empty line");
    }

    [TestCaseSource(nameof(Tampered))]
    public void A_tampered_log_is_refused_by_line(string log, string hint) =>
        Assert.That(() => CustodyLog.Parse(Encoding.UTF8.GetBytes(log)), Throws.InstanceOf<FormatException>().With.Message.Contains(hint));

    private static CustodyLog ThreeEntries()
    {
        var log = new CustodyLog();
        foreach (string actor in new[] { "a", "b", "c" })
            log.Append(new CustodyEvent { At = SampleBundle.Start, Actor = actor, Action = CustodyAction.Copied });
        return log;
    }

    private static string[] Lines(CustodyLog log) => Encoding.UTF8.GetString(log.ToUtf8Bytes()).TrimEnd('\n').Split('\n');

    private static string Hash(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
