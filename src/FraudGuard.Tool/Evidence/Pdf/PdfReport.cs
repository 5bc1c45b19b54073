using FraudGuard.Evidence;
using SkiaSharp;

namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>
/// Writes a document as PDF/A on A4 pages: text that can be searched and copied, in its order, with fonts cut down to what is used. The words, and what is
/// masked, are the document's; here is only how they stand on paper.
/// </summary>
internal sealed class PdfReport
{
    private const float PageWidth = 595.28f, PageHeight = 841.89f, Side = 45, Top = 51, Bottom = 58;
    private const float Width = PageWidth - (2 * Side);
    private const float Height = PageHeight - Top - Bottom;
    private const float Body = 10.5f, Small = 8.5f, Title = 17, Spacing = 1.5f, Padding = 4, Gap = 7, NameWidth = 136, BlankHeight = 22;
    private const int LinesInOnePiece = 40, FewestCharacters = 4;

    private static readonly SKColor Ink = new(0x1A, 0x1A, 0x1A);
    private static readonly SKColor Grey = new(0x50, 0x50, 0x50);
    private static readonly SKColor Rule = new(0x90, 0x90, 0x90);
    private static readonly SKColor HeadFill = new(0xF0, 0xF0, 0xF0);
    private static readonly SKColor Warning = new(0x8A, 0x4B, 0x00);

    private readonly PdfFonts _fonts;
    private readonly List<PagePiece> _pieces = [];

    private PdfReport(PdfFonts fonts) => _fonts = fonts;

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="font">A font to use before the system's.</param>
    /// <param name="fontFolders">Where the system's fonts are.</param>
    /// <param name="created">The time the file says it was made.</param>
    /// <param name="output">Where to write.</param>
    /// <returns>How many different characters had to be named because no font has them.</returns>
    /// <exception cref="ToolException">No font has the characters of the document.</exception>
    public static int Write(EvidenceDocument document, string? font, IReadOnlyList<string> fontFolders, DateTimeOffset created, Stream output)
    {
        using var fonts = PdfFonts.For(TextsOf(document), document.Language, font, fontFolders);
        var report = new PdfReport(fonts);
        report.Add(document);
        report.Draw(document, created, output);
        return fonts.Named;
    }

    /// <summary>Every text of a document, in the order in which it is read.</summary>
    public static IEnumerable<string> TextsOf(EvidenceDocument document) => document.Blocks.SelectMany(static block => block switch
    {
        DocumentBlock.Heading heading => [heading.Text],
        DocumentBlock.Paragraph paragraph => [paragraph.Text],
        DocumentBlock.Note note => [note.Text],
        DocumentBlock.Quote quote => [quote.Text],
        DocumentBlock.Points points => points.Items.Select(static item => item.Text),
        DocumentBlock.Fields fields => fields.Items.SelectMany(static field => new[] { field.Name, field.Value.Text }),
        DocumentBlock.Table table => [table.Caption, .. table.Columns, .. table.Rows.SelectMany(static row => row.Select(static cell => cell.Text))],
        DocumentBlock.Signatures signatures => signatures.Labels,
        _ => throw new ArgumentException($"A {block.GetType().Name} is no block this tool knows.", nameof(document)),
    }).Prepend(document.Title);

    private void Add(EvidenceDocument document)
    {
        AddRow([new Cell(document.Title, Side, Width) { Size = Title, Spacing = 1.3f }]);
        foreach (var block in document.Blocks) Add(block);
    }

    private void Add(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                AddHeading(heading);
                break;
            case DocumentBlock.Paragraph paragraph:
                AddRow([new Cell(paragraph.Text, Side, Width)], Gap);
                break;
            case DocumentBlock.Note note:
                AddNote(note.Text);
                break;
            case DocumentBlock.Quote quote:
                AddQuote(quote.Text);
                break;
            case DocumentBlock.Points points:
                AddPoints(points);
                break;
            case DocumentBlock.Fields fields:
                for (var i = 0; i < fields.Items.Count; i++) AddField(fields.Items[i].Name, fields.Items[i].Value.Text, i == 0 ? Gap : 3);
                break;
            case DocumentBlock.Table table:
                AddTable(table);
                break;
            case DocumentBlock.Signatures signatures:
                AddSignatures(signatures.Labels);
                break;
            default:
                throw new ArgumentException($"A {block.GetType().Name} is no block this tool knows.", nameof(block));
        }
    }

    private void AddHeading(DocumentBlock.Heading heading)
    {
        var major = heading.Level == 2;
        var cell = new Cell(heading.Text, Side, Width) { Size = major ? 13 : 11.5f, Spacing = 1.35f };
        var lines = Lines(cell);
        var height = lines.Count * cell.LineHeight;
        _pieces.Add(new PagePiece(height + (major ? 3 : 0), (canvas, top) =>
        {
            DrawLines(canvas, cell, lines, top);
            if (major) DrawLine(canvas, Side, top + height + 1, Side + Width);
        })
        {
            SpaceBefore = major ? 18 : 10,
            KeepsWithNext = true,
        });
    }

    private void AddNote(string text)
    {
        var cell = new Cell(text, Side + 10, Width - 20) { Color = Warning };
        var lines = Lines(cell);
        var height = (lines.Count * cell.LineHeight) + 12;
        _pieces.Add(new PagePiece(height, (canvas, top) =>
        {
            using var frame = new SKPaint { Color = Warning, Style = SKPaintStyle.Stroke, StrokeWidth = 1.2f };
            canvas.DrawRect(Side, top, Width, height, frame);
            DrawLines(canvas, cell, lines, top + 6);
        })
        {
            SpaceBefore = Gap + 3,
        });
    }

    private void AddQuote(string text)
    {
        var cell = new Cell(text, Side + 12, Width - 12);
        var lines = Lines(cell);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            _pieces.Add(new PagePiece(cell.LineHeight, (canvas, top) =>
            {
                DrawLine(canvas, Side + 3, top, Side + 3, top + cell.LineHeight, 2);
                DrawLines(canvas, cell, [line], top);
            })
            {
                SpaceBefore = i == 0 ? Gap : 0,
                // No line of a paragraph stands alone.
                KeepsWithNext = i == 0 ? lines.Count > 1 : i == lines.Count - 2,
            });
        }
    }

    private void AddPoints(DocumentBlock.Points points)
    {
        for (var i = 0; i < points.Items.Count; i++)
        {
            AddRow([new Cell(points.Items[i].Text, Side + 18, Width - 18)], i == 0 ? Gap : 2, decoration: (canvas, top) =>
            {
                using var paint = new SKPaint { Color = Ink, IsAntialias = true, IsStroke = points.Checklist, StrokeWidth = 0.9f };
                if (points.Checklist) canvas.DrawRect(Side + 2, top + 4, 8, 8, paint);
                else canvas.DrawCircle(Side + 7, top + 8, 1.8f, paint);
            });
        }
    }

    private void AddField(string name, string value, float spaceBefore, float size = Body, bool keepsWithNext = false)
    {
        var cell = new Cell(name, Side, NameWidth - 10) { Size = size, Color = Grey };
        if (value.Length > 0)
        {
            AddRow([cell, new Cell(value, Side + NameWidth, Width - NameWidth) { Size = size }], spaceBefore, keepsWithNext: keepsWithNext);
            return;
        }

        var lines = Lines(cell);
        var height = Math.Max(lines.Count * cell.LineHeight, BlankHeight);
        _pieces.Add(new PagePiece(height, (canvas, top) =>
        {
            DrawLines(canvas, cell, lines, top + height - (lines.Count * cell.LineHeight));
            DrawLine(canvas, Side + NameWidth, top + height - 3, Side + Width);
        })
        {
            SpaceBefore = spaceBefore,
            KeepsWithNext = keepsWithNext,
        });
    }

    private void AddTable(DocumentBlock.Table table)
    {
        AddRow([new Cell(table.Caption, Side, Width) { Color = Grey }], Gap + 3, keepsWithNext: true);
        if (ColumnWidths(table) is not { } widths)
        {
            // Numbers that someone has to type off are not broken to fit: each row becomes a list of its own.
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < row.Count; i++)
                {
                    if (row[i].Text.Length > 0) AddField(table.Columns[i], row[i].Text, i == 0 ? Gap : 1, 9.5f, row.Skip(i + 1).Any(static cell => cell.Text.Length > 0));
                }
            }

            return;
        }

        var x = new float[widths.Length];
        for (var i = 0; i < x.Length; i++) x[i] = i == 0 ? Side : x[i - 1] + widths[i - 1];
        Cell CellAt(int column, string text) => new(text, x[column] + Padding, widths[column] - (2 * Padding)) { Size = Small, Spacing = 1.4f };
        Cell[] head = [.. table.Columns.Select((text, column) => CellAt(column, text))];
        AddRow(head, 2, keepsWithNext: true, inset: 3, decoration: (canvas, top) =>
        {
            using var fill = new SKPaint { Color = HeadFill };
            canvas.DrawRect(Side, top, Width, HeightOf(head) + 6, fill);
        });
        var headPiece = _pieces[^1];
        foreach (var row in table.Rows)
        {
            Cell[] cells = [.. row.Select((text, column) => CellAt(column, text.Text))];
            AddRow(cells, inset: 3, head: headPiece, decoration: (canvas, top) => DrawLine(canvas, Side, top, Side + Width));
        }

        _pieces.Add(new PagePiece(1, (canvas, top) => DrawLine(canvas, Side, top, Side + Width)));
    }

    /// <summary>Shares out the page by what the columns hold, or gives <see langword="null"/> when words would have to be broken.</summary>
    private float[]? ColumnWidths(DocumentBlock.Table table)
    {
        var (least, most) = (new float[table.Columns.Count], new float[table.Columns.Count]);
        for (var column = 0; column < least.Length; column++)
        {
            foreach (var text in table.Rows.Select(row => row[column].Text).Append(table.Columns[column]).Select(_fonts.Show))
            {
                var whole = text.Split('\n').Max(_fonts.WidthOf);
                // A cell may be a word as long as a page is wide; no table can help that. Chinese breaks anywhere, but a column of one character is none.
                var piece = Math.Clamp(LineBreaker.LongestPiece(text, _fonts.WidthOf), Math.Min(whole, FewestCharacters), Width / 3 / Small);
                least[column] = Math.Max(least[column], (piece * Small) + (2 * Padding) + 1);
                most[column] = Math.Max(most[column], (whole * Small) + (2 * Padding) + 1);
            }
        }

        var (rest, wished) = (Width - least.Sum(), most.Zip(least, static (m, l) => Math.Max(0, m - l)).ToArray());
        if (rest < 0) return null;
        var total = wished.Sum();
        return [.. least.Select((width, column) => width + (total > 0 ? rest * wished[column] / total : rest / least.Length))];
    }

    private void AddSignatures(IReadOnlyList<string> labels)
    {
        const float between = 28, room = 38;
        var width = (Width - between) / 2;
        for (var i = 0; i < labels.Count; i += 2)
        {
            var cells = labels.Skip(i).Take(2).Select((label, column) => new Cell(label, Side + (column * (width + between)), width)).ToArray();
            var height = HeightOf(cells) + room;
            _pieces.Add(new PagePiece(height + Gap, (canvas, top) =>
            {
                foreach (var cell in cells)
                {
                    DrawLines(canvas, cell, Lines(cell), top);
                    DrawLine(canvas, cell.X, top + height, cell.X + width);
                }
            })
            {
                SpaceBefore = 14,
                // Nobody signs a page that says nothing but where to sign.
                KeepsWithNext = true,
            });
        }
    }

    /// <summary>Cells side by side: on one page, unless they are too long for that.</summary>
    private void AddRow(
        Cell[] cells, float spaceBefore = 0, bool keepsWithNext = false, float inset = 0, PagePiece? head = null, Action<SKCanvas, float>? decoration = null)
    {
        var lines = cells.Select(Lines).ToArray();
        var count = lines.Max(static each => each.Count);
        for (var start = 0; start < count; start += LinesInOnePiece)
        {
            var parts = lines.Select(each => each.Skip(start).Take(LinesInOnePiece).ToList()).ToArray();
            var (first, last) = (start == 0, start + LinesInOnePiece >= count);
            var height = cells.Zip(parts, static (cell, part) => cell.LineHeight * part.Count).Max() + (first ? inset : 0) + (last ? inset : 0);
            _pieces.Add(new PagePiece(height, (canvas, top) =>
            {
                if (first) decoration?.Invoke(canvas, top);
                for (var i = 0; i < cells.Length; i++) DrawLines(canvas, cells[i], parts[i], top + (first ? inset : 0));
            })
            {
                SpaceBefore = first ? spaceBefore : 0,
                KeepsWithNext = last && keepsWithNext,
                Head = head,
            });
        }
    }

    private void Draw(EvidenceDocument document, DateTimeOffset created, Stream output)
    {
        var pages = PageFlow.Split(_pieces, Height);
        var metadata = new SKDocumentPdfMetadata
        {
            Title = _fonts.Show(document.Title),
            Creator = "FraudGuard",
            Creation = created.UtcDateTime,
            Modified = created.UtcDateTime,
            PdfA = true,
        };
        // Skia asks the stream for its position, which not every stream knows.
        using var managed = new SKManagedWStream(output);
        using var pdf = SKDocument.CreatePdf(managed, metadata);
        for (var i = 0; i < pages.Count; i++)
        {
            using var canvas = pdf.BeginPage(PageWidth, PageHeight);
            foreach (var (piece, top) in pages[i]) piece.Draw(canvas, Top + top);
            var number = $"{i + 1} / {pages.Count}";
            _fonts.Draw(canvas, number, Side + Width - (_fonts.WidthOf(number) * Small), PageHeight - 28, Small, Grey);
            pdf.EndPage();
        }

        pdf.Close();
    }

    private float HeightOf(Cell[] cells) => cells.Max(cell => Lines(cell).Count * cell.LineHeight);

    private List<string> Lines(Cell cell) => LineBreaker.Break(_fonts.Show(cell.Text), character => _fonts.WidthOf(character) * cell.Size, cell.Width);

    private void DrawLines(SKCanvas canvas, Cell cell, List<string> lines, float top)
    {
        for (var i = 0; i < lines.Count; i++)
            _fonts.Draw(canvas, lines[i], cell.X, top + (i * cell.LineHeight) + (cell.LineHeight / 2) + (cell.Size * 0.36f), cell.Size, cell.Color);
    }

    private static void DrawLine(SKCanvas canvas, float x, float y, float toX, float? toY = null, float width = 0.6f)
    {
        using var paint = new SKPaint { Color = Rule, Style = SKPaintStyle.Stroke, StrokeWidth = width };
        canvas.DrawLine(x, y, toX, toY ?? y, paint);
    }

    private sealed record Cell(string Text, float X, float Width)
    {
        public float Size { get; init; } = Body;

        public float Spacing { get; init; } = PdfReport.Spacing;

        public SKColor Color { get; init; } = Ink;

        public float LineHeight => Size * Spacing;
    }
}
