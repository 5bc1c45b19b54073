using System.Runtime.CompilerServices;

namespace FraudGuard.Matching;

/// <summary>How a node or an output refers to the outputs that end at a place: one number, 0 for none.</summary>
/// <remarks>
/// The sign says whether it is one match (a <see cref="LastOutput"/>) or more (a <see cref="ChainedOutput"/>). Most are one,
/// and take less room.
/// </remarks>
internal static class OutputLink
{
    public const int None = 0;

    public static int Create(int index, bool isChained) => isChained ? -(index + 1) : index + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsChained(int link) => link < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Index(int link) => Math.Abs(link) - 1;
}
