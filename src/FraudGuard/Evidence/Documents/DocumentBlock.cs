namespace FraudGuard.Evidence;

/// <summary>A part of a document, told apart from how it is written.</summary>
internal abstract record DocumentBlock
{
    /// <summary>A heading of level 2 or 3.</summary>
    public sealed record Heading(int Level, string Text) : DocumentBlock;

    /// <summary>A paragraph of the library's own words.</summary>
    public sealed record Paragraph(string Text) : DocumentBlock;

    /// <summary>A remark the reader must not miss.</summary>
    public sealed record Note(string Text) : DocumentBlock;

    /// <summary>Free text by a person, lines kept.</summary>
    public sealed record Quote(string Text) : DocumentBlock;

    /// <summary>Points, to tick off when they are a checklist.</summary>
    public sealed record Points(IReadOnlyList<DocumentText> Items, bool Checklist = false) : DocumentBlock;

    /// <summary>Names and values. An empty value is a line to write on.</summary>
    public sealed record Fields(IReadOnlyList<(string Name, DocumentText Value)> Items) : DocumentBlock;

    /// <summary>A table whose first column names the row.</summary>
    public sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<DocumentText>> Rows) : DocumentBlock;

    /// <summary>Lines to sign on.</summary>
    public sealed record Signatures(IReadOnlyList<string> Labels) : DocumentBlock;
}
