namespace FraudGuard.Evidence;

/// <summary>A document of the bundle, where it was found, and what it says when it could be read.</summary>
internal sealed record LocatedDocument<T>(long DataOffset, byte[] Bytes, T? Value)
    where T : class;
