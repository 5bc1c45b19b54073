using System.Security.Cryptography;

namespace FraudGuard.Evidence;

/// <summary>Hashes in the lower-case hexadecimal form that sha256sum prints.</summary>
internal static class Hex
{
    public static string Of(ReadOnlySpan<byte> bytes) =>
#if NET9_0_OR_GREATER
        Convert.ToHexStringLower(bytes);
#else
        Convert.ToHexString(bytes).ToLowerInvariant();
#endif

    public static string Sha256(ReadOnlySpan<byte> data) => Of(SHA256.HashData(data));

    public static bool IsLowerHex(string? text, int length) =>
        text is not null && text.Length == length && !text.AsSpan().ContainsAnyExcept("0123456789abcdef");
}
