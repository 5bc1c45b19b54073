namespace FraudGuard.Tool.Evidence;

/// <summary>What <c>evidence verify --json</c> writes.</summary>
internal sealed record VerificationRecord(
    string File, string Verdict, string? ManifestSha256, string Signature, string Timestamp, DateTimeOffset? StampedAt,
    IReadOnlyList<CheckRecord> Entries, IReadOnlyList<CheckRecord> Items, IReadOnlyList<FindingRecord> Findings);
