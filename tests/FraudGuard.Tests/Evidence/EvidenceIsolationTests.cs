using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FraudGuard.Evidence;

namespace FraudGuard.Tests.Evidence;

/// <summary>The library uploads nothing, ever: it cannot, because it refers to nothing that could.</summary>
[TestFixture]
public sealed class EvidenceIsolationTests
{
    [Test]
    public void The_library_refers_to_no_networking_and_starts_no_process()
    {
        using FileStream file = File.OpenRead(typeof(EvidenceBundle).Assembly.Location);
        using var pe = new PEReader(file);
        MetadataReader metadata = pe.GetMetadataReader();
        string[] assemblies = [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        string[] types = [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
        Assert.Multiple(() =>
        {
            Assert.That(assemblies, Has.Some.EqualTo("System.Runtime"), "the reader sees references at all");
            Assert.That(assemblies.Where(static name => name.StartsWith("System.Net", StringComparison.Ordinal)), Is.Empty);
            Assert.That(types.Where(static name => name.StartsWith("System.Net.", StringComparison.Ordinal) || name == "System.Diagnostics.Process"), Is.Empty);
        });
    }
}
