using System.Buffers;

namespace FraudGuard.Inspection.Detectors;

// The look with which every detector of numbers begins.
internal static class Digits
{
    private static readonly SearchValues<char> All = SearchValues.Create("0123456789０１２３４５６７８９");

    // The first digit from a position on, or the length of the text.
    public static int Next(ReadOnlySpan<char> text, int position) =>
        text[position..].IndexOfAny(All) is var next and >= 0 ? position + next : text.Length;

    public static bool Occur(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
