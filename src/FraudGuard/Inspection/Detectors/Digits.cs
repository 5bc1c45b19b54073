using System.Buffers;

namespace FraudGuard.Inspection.Detectors;

// The look with which every detector of numbers begins.
internal static class Digits
{
    private static readonly SearchValues<char> All = SearchValues.Create("0123456789０１２３４５６７８９");

    public static bool Occur(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
