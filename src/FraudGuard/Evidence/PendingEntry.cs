namespace FraudGuard.Evidence;

/// <summary>A file about to be written: from memory, or from the attachment of the item with that index.</summary>
internal readonly record struct PendingEntry(EvidenceEntry Entry, ReadOnlyMemory<byte> Bytes = default, int? ItemIndex = null);
