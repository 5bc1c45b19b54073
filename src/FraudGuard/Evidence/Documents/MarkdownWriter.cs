using System.Text;

namespace FraudGuard.Evidence;

/// <summary>Writes a document as CommonMark with tables. Text from evidence is escaped: it can neither format nor link.</summary>
internal static class MarkdownWriter
{
    private const string BlankLine = "______________________";

    public static string Write(EvidenceDocument document)
    {
        var output = new StringBuilder();
        output.Append("# ").Append(Escape(document.Title)).Append("\n\n");
        foreach (DocumentBlock block in document.Blocks)
            Write(output, block);
        return output.ToString();
    }

    private static void Write(StringBuilder output, DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                output.Append('#', heading.Level).Append(' ').Append(Escape(heading.Text)).Append("\n\n");
                break;
            case DocumentBlock.Paragraph paragraph:
                output.Append(Escape(paragraph.Text)).Append("\n\n");
                break;
            case DocumentBlock.Note note:
                output.Append("> **").Append(Escape(note.Text)).Append("**\n\n");
                break;
            case DocumentBlock.Quote quote:
                foreach (string line in Lines(quote.Text))
                    output.Append("> ").Append(Escape(line)).Append("  \n");
                output.Append('\n');
                break;
            case DocumentBlock.Points points:
                foreach (DocumentText item in points.Items)
                    output.Append(points.Checklist ? "- [ ] " : "- ").Append(Inline(item)).Append('\n');
                output.Append('\n');
                break;
            case DocumentBlock.Fields fields:
                foreach ((string name, DocumentText value) in fields.Items)
                    output.Append("- **").Append(Escape(name)).Append("** ").Append(value.Text.Length == 0 ? BlankLine : Inline(value)).Append('\n');
                output.Append('\n');
                break;
            case DocumentBlock.Table table:
                WriteTable(output, table);
                break;
            case DocumentBlock.Signatures signatures:
                foreach (string label in signatures.Labels)
                    output.Append("- **").Append(Escape(label)).Append("** ").Append(BlankLine).Append('\n');
                output.Append('\n');
                break;
        }
    }

    private static void WriteTable(StringBuilder output, DocumentBlock.Table table)
    {
        output.Append("**").Append(Escape(table.Caption)).Append("**\n\n|");
        foreach (string column in table.Columns)
            output.Append(' ').Append(Escape(column)).Append(" |");
        output.Append("\n|");
        foreach (string _ in table.Columns)
            output.Append(" --- |");
        output.Append('\n');
        foreach (IReadOnlyList<DocumentText> row in table.Rows)
        {
            output.Append('|');
            foreach (DocumentText cell in row)
                output.Append(' ').Append(Inline(cell)).Append(" |");
            output.Append('\n');
        }

        output.Append('\n');
    }

    private static string Inline(DocumentText value)
    {
        if (value.Link is { } link)
            return $"[{Escape(value.Text)}](<{Uri.EscapeDataString(link).Replace("%2F", "/", StringComparison.Ordinal)}>)";
        // Hashes and numbers hold nothing that needs escaping; anything else goes out as escaped text.
        return value.Code && value.Text.All(char.IsAsciiLetterOrDigit) && value.Text.Length > 0 ? $"`{value.Text}`" : string.Join("<br>", Lines(value.Text).Select(Escape));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t')
                result.Append(' ');
            else if (UnsafeCharacters.IsHidden(c))
                result.Append(UnsafeCharacters.Name(c));
            else if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) && c is not (',' or ':' or ';' or '/' or '%' or '?' or '\'' or '"'))
                result.Append('\\').Append(c);
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
