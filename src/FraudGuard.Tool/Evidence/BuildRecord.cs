namespace FraudGuard.Tool.Evidence;

/// <summary>What <c>evidence build --json</c> writes.</summary>
internal sealed record BuildRecord(string File, long Length, int Items, string ManifestId, string ManifestSha256);
