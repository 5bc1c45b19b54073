namespace FraudGuard.Conversations;

// FNV-1a, 32 bits: the same in every process and version, unlike string.GetHashCode.
internal static class StableHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var hash = Offset;
        foreach (var value in bytes) hash = (hash ^ value) * Prime;
        return hash;
    }

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text) hash = (((hash ^ (byte)unit) * Prime) ^ (byte)(unit >> 8)) * Prime;
        return hash;
    }
}
