using SkiaSharp;

namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>Something that stands on one page as a whole.</summary>
/// <param name="Height">How much of the page it takes.</param>
/// <param name="Draw">Draws it, given the place of its top.</param>
internal sealed record PagePiece(float Height, Action<SKCanvas, float> Draw)
{
    /// <summary>Room above it, but at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>The next piece goes on the same page.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>What is drawn above it when it starts a page: the head of its table.</summary>
    public PagePiece? Head { get; init; }
}
