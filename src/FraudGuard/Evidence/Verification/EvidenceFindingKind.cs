namespace FraudGuard.Evidence;

/// <summary>What is wrong.</summary>
public enum EvidenceFindingKind
{
    /// <summary>The file is no ZIP, or no bundle.</summary>
    NotABundle,

    /// <summary>The bundle was written in a version of the format this library does not know.</summary>
    UnknownVersion,

    /// <summary>Something is larger or more numerous than <see cref="EvidenceLimits"/> allow, or larger than the file itself.</summary>
    TooLarge,

    /// <summary>A name would be unpacked outside its folder or is not allowed in file names.</summary>
    UnsafeName,

    /// <summary>Two entries have the same name.</summary>
    DuplicateName,

    /// <summary>Two entries share bytes.</summary>
    OverlappingEntries,

    /// <summary>An entry is compressed. Bundles store their files as they are; nothing is ever inflated.</summary>
    CompressedEntry,

    /// <summary>An entry is encrypted.</summary>
    EncryptedEntry,

    /// <summary>An entry is a link or another thing that is no plain file.</summary>
    NotAFile,

    /// <summary>The manifest cannot be read, so nothing can be checked against it.</summary>
    ManifestUnreadable,

    /// <summary>The manifest contradicts itself.</summary>
    ManifestInconsistent,

    /// <summary>The seal cannot be read.</summary>
    SealUnreadable,

    /// <summary>The manifest is not the one that was sealed.</summary>
    SealMismatch,

    /// <summary>The manifest is not the one the caller expected.</summary>
    UnexpectedManifest,

    /// <summary>The signature is not valid.</summary>
    SignatureInvalid,

    /// <summary>The time stamp is not valid.</summary>
    TimestampInvalid,

    /// <summary>The content of a file was changed.</summary>
    EntryChanged,

    /// <summary>A file is missing.</summary>
    EntryMissing,

    /// <summary>There is a file the manifest does not know.</summary>
    EntryExtra,

    /// <summary>A file is whole but stands elsewhere than it did.</summary>
    EntryMoved,

    /// <summary>Bytes of the archive's own structure were changed.</summary>
    StructureChanged,

    /// <summary>There are bytes that belong to nothing.</summary>
    StrayBytes,

    /// <summary>The archive ends too early or too late.</summary>
    LengthChanged,

    /// <summary>An item's record is not what its hash says.</summary>
    ItemChanged,

    /// <summary>An item's record is missing.</summary>
    ItemMissing,

    /// <summary>There is a record of an item the manifest does not know.</summary>
    ItemExtra,

    /// <summary>The custody log's chain is broken.</summary>
    CustodyBroken,
}
