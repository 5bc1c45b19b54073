namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>Puts pieces on pages.</summary>
internal static class PageFlow
{
    /// <returns>For each page, its pieces and the place of each below the top.</returns>
    public static List<List<(PagePiece Piece, float Top)>> Split(IReadOnlyList<PagePiece> pieces, float height)
    {
        var pages = new List<List<(PagePiece, float)>> { new() };
        var used = 0f;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var needed = 0f;
            for (var j = i; j < pieces.Count; j++)
            {
                needed += (j == i && used == 0 ? 0 : pieces[j].SpaceBefore) + pieces[j].Height;
                if (!pieces[j].KeepsWithNext) break;
            }

            // What is kept together but does not fit on any page is kept apart.
            if (needed > height) needed = piece.SpaceBefore + piece.Height;
            if (used > 0 && used + needed > height)
            {
                pages.Add([]);
                used = 0;
                if (piece.Head is { } head)
                {
                    pages[^1].Add((head, 0));
                    used = head.Height;
                }
            }
            else if (used > 0)
            {
                used += piece.SpaceBefore;
            }

            pages[^1].Add((piece, used));
            used += piece.Height;
        }

        return pages;
    }
}
