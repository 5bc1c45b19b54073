namespace FraudGuard.Evidence;

/// <summary>A part of a document, told apart from how it is written.</summary>
public abstract record DocumentBlock
{
    private protected DocumentBlock()
    {
    }

    /// <summary>A heading.</summary>
    /// <param name="Level">2 or 3; the title of the document is 1.</param>
    /// <param name="Text">Its words.</param>
    public sealed record Heading(int Level, string Text) : DocumentBlock;

    /// <summary>A paragraph of the library's own words.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Paragraph(string Text) : DocumentBlock;

    /// <summary>A remark the reader must not miss.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Note(string Text) : DocumentBlock;

    /// <summary>Free text by a person, lines kept.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record Quote(string Text) : DocumentBlock;

    /// <summary>Points, to tick off when they are a checklist.</summary>
    /// <param name="Items">One text a point.</param>
    /// <param name="Checklist">Whether there is a box before each.</param>
    public sealed record Points(IReadOnlyList<DocumentText> Items, bool Checklist = false) : DocumentBlock;

    /// <summary>Names and values.</summary>
    /// <param name="Items">The fields. An empty value is a line to write on.</param>
    public sealed record Fields(IReadOnlyList<DocumentField> Items) : DocumentBlock;

    /// <summary>A table whose first column names the row.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Columns">The heads of its columns.</param>
    /// <param name="Rows">Its rows, with as many cells as there are columns.</param>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DocumentText>> Rows) : DocumentBlock;

    /// <summary>Lines to sign on.</summary>
    /// <param name="Labels">What goes on each.</param>
    public sealed record Signatures(IReadOnlyList<string> Labels) : DocumentBlock;
}
