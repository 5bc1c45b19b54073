using System.Security.Cryptography;

namespace FraudGuard.Evidence;

/// <summary>The names hash algorithms go by in a manifest.</summary>
internal static class HashNames
{
    public const string Sha256 = "SHA-256";
    public const string Sha384 = "SHA-384";
    public const string Sha512 = "SHA-512";

    public static bool IsAdditional(string name) => name is Sha384 or Sha512;

    public static HashAlgorithmName ToPlatform(string name) => name switch
    {
        Sha256 => HashAlgorithmName.SHA256,
        Sha384 => HashAlgorithmName.SHA384,
        Sha512 => HashAlgorithmName.SHA512,
        _ => throw new ArgumentException($"The hash algorithm \"{name}\" is not known; use {Sha384} or {Sha512}.", nameof(name)),
    };

    public static int HexLength(string name) => name switch
    {
        Sha256 => 64,
        Sha384 => 96,
        Sha512 => 128,
        _ => -1,
    };
}
