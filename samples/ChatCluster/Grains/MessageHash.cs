using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatCluster.Grains;

/// <summary>A message's id as 64 bits: short to keep, and the id itself is in no storage.</summary>
internal static class MessageHash
{
    public static ulong Of(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
