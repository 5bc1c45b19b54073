using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ChatHost.Rooms;

/// <summary>Ids and keys that can't be guessed.</summary>
internal static class Secrets
{
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    public static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
