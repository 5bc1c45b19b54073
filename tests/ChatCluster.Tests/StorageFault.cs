namespace ChatCluster.Tests;

internal enum StorageFault
{
    None,

    /// <summary>The write fails and nothing is written.</summary>
    BeforeWriting,

    /// <summary>It is written, and the answer gets lost.</summary>
    AfterWriting,
}
