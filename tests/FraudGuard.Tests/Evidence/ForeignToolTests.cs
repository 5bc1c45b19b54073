using System.IO.Compression;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

/// <summary>A bundle has to open with whatever the police have.</summary>
[TestFixture]
public sealed class ForeignToolTests
{
    private string _directory = null!;
    private string _path = null!;
    private byte[] _archive = null!;

    [OneTimeSetUp]
    public async Task Build()
    {
        _directory = Directory.CreateTempSubdirectory("fraudguard-").FullName;
        _path = Path.Combine(_directory, "证据.zip");
        _archive = await SampleBundle.BuildAsync(SampleBundle.Full(EvidenceVerifyTests.SignedOptions()));
        await File.WriteAllBytesAsync(_path, _archive);
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void The_platforms_own_reader_opens_it()
    {
        using ZipArchive zip = ZipFile.OpenRead(_path);
        Assert.That(zip.Entries.Select(static entry => entry.FullName), Is.EqualTo(ArchiveBytes.Entries(_archive).Select(static entry => entry.Name)));
        Assert.That(zip.Entries.Select(static entry => entry.Length), Is.EqualTo(ArchiveBytes.Entries(_archive).Select(static entry => (long)(entry.End - entry.Start))));
        Assert.That(zip.GetEntry("items/000006-转账凭证.png"), Is.Not.Null);
    }

    [Test]
    public async Task Python_opens_it_and_finds_no_error()
    {
        (int code, string output) = await ForeignTool.RunAsync("python3", ["-c", """
            import sys, zipfile, json, hashlib
            z = zipfile.ZipFile(sys.argv[1])
            assert z.testzip() is None
            manifest = json.loads(z.read("manifest.json"))
            for entry in manifest["entries"]:
                assert hashlib.sha256(z.read(entry["path"])).hexdigest() == entry["hashes"][0]["value"], entry["path"]
                assert z.getinfo(entry["path"]).compress_type == zipfile.ZIP_STORED
                assert z.getinfo(entry["path"]).date_time == (2026, 11, 24, 3, 6, 34)
            seal = json.loads(z.read("seal.json"))
            assert hashlib.sha256(z.read("manifest.json")).hexdigest() == seal["manifest"]["hashes"][0]["value"]
            print(len(z.namelist()), "files")
            """, _path]);
        Assert.That(output.Trim(), Is.EqualTo($"{ArchiveBytes.Entries(_archive).Count} files"));
        Assert.That(code, Is.Zero);
    }

    [Test]
    public async Task Unzip_unpacks_it_and_sha256sum_confirms_every_file()
    {
        (int tested, string report) = await ForeignTool.RunAsync("unzip", ["-t", _path]);
        Assert.That(tested, Is.Zero, report);
        Assert.That(report, Does.Contain("No errors detected"));
        string target = Path.Combine(_directory, "unpacked");
        (int unpacked, string log) = await ForeignTool.RunAsync("unzip", ["-q", _path, "-d", target]);
        Assert.That(unpacked, Is.Zero, log);
        (int summed, string sums) = await ForeignTool.RunAsync("sha256sum", ["-c", "--strict", "SHA256SUMS"], directory: target);
        Assert.That(summed, Is.Zero, sums);
        Assert.That(sums.Split('\n').Count(static line => line.EndsWith(": OK", StringComparison.Ordinal)), Is.EqualTo(ArchiveBytes.Entries(_archive).Count - 5));
        if (!OperatingSystem.IsWindows())
        {
            await File.AppendAllTextAsync(Path.Combine(target, "messages.jsonl"), "x");
            Assert.That((await ForeignTool.RunAsync("sha256sum", ["-c", "SHA256SUMS"], directory: target)).ExitCode, Is.Not.Zero);
        }
    }

    [Test]
    public void Files_on_disk_are_read_and_verified_in_place()
    {
        using FileStream stream = File.OpenRead(_path);
        Assert.That(EvidenceBundle.Verify(stream).Verdict, Is.EqualTo(EvidenceVerdict.Intact));
    }
}
