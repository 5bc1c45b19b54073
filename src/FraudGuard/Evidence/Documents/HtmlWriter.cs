using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FraudGuard.Evidence;

/// <summary>
/// Writes a document as one HTML page: no scripts, nothing loaded from anywhere, readable on a narrow screen, by a screen reader, and printed on A4.
/// </summary>
internal static class HtmlWriter
{
    private const string Style = """
        :root{color-scheme:light}
        body{font:1rem/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:0 auto;padding:1rem}
        :lang(zh-Hant) body,body:lang(zh-Hant){font-family:system-ui,"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",sans-serif}
        h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.25rem;border-bottom:1px solid #767676;margin-top:2rem}h3{font-size:1.1rem}
        .table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}caption{text-align:start;font-weight:600;padding:.3rem 0}
        th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;min-width:3.5em}tbody th{min-width:5.5em}thead th{background:#f0f0f0}
        dl{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.3rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
        code{font-family:ui-monospace,Consolas,monospace;font-size:.85em;overflow-wrap:anywhere}
        blockquote{margin:1rem 0;padding:.2rem 1rem;border-inline-start:4px solid #767676;white-space:pre-wrap;overflow-wrap:anywhere}
        .note{border:2px solid #8a4b00;padding:.5rem 1rem}.check{list-style:none;padding-inline-start:.5rem}.check li::before{content:"\2610\00a0"}
        .blank{display:block;min-height:1.8em;border-bottom:1px solid #1a1a1a}.sign{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:2.5rem 2rem;margin-top:2rem}
        .sign p{margin:0}.sign .blank{min-height:3rem}a{color:#0645ad}
        @media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
        @page{size:A4;margin:18mm 16mm}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit;text-decoration:none}.table{overflow:visible}table{font-size:8.5pt}tr,.sign,.note{break-inside:avoid}thead{display:table-header-group}h2,h3,caption{break-after:avoid}}
        """;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(EvidenceDocument document)
    {
        var output = new StringBuilder();
        output.Append("<!DOCTYPE html>\n<html lang=\"").Append(document.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            // Even if text from evidence found a way through the encoder, it could neither run nor load anything.
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<title>").Append(Encode(document.Title)).Append("</title>\n<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(Encode(document.Title)).Append("</h1>\n");
        foreach (DocumentBlock block in document.Blocks)
            Write(output, block);
        return output.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder output, DocumentBlock block)
    {
        switch (block)
        {
            case DocumentBlock.Heading heading:
                output.Append("<h").Append(heading.Level).Append('>').Append(Encode(heading.Text)).Append("</h").Append(heading.Level).Append(">\n");
                break;
            case DocumentBlock.Paragraph paragraph:
                output.Append("<p>").Append(Encode(paragraph.Text)).Append("</p>\n");
                break;
            case DocumentBlock.Note note:
                output.Append("<p class=\"note\" role=\"note\"><strong>").Append(Encode(note.Text)).Append("</strong></p>\n");
                break;
            case DocumentBlock.Quote quote:
                output.Append("<blockquote dir=\"auto\">").Append(Encode(quote.Text.ReplaceLineEndings("\n"))).Append("</blockquote>\n");
                break;
            case DocumentBlock.Points points:
                output.Append(points.Checklist ? "<ul class=\"check\">\n" : "<ul>\n");
                foreach (DocumentText item in points.Items)
                    output.Append("<li>").Append(Inline(item)).Append("</li>\n");
                output.Append("</ul>\n");
                break;
            case DocumentBlock.Fields fields:
                WriteFields(output, fields);
                break;
            case DocumentBlock.Table table:
                WriteTable(output, table);
                break;
            case DocumentBlock.Signatures signatures:
                output.Append("<div class=\"sign\">\n");
                foreach (string label in signatures.Labels)
                    output.Append("<p>").Append(Encode(label)).Append("<span class=\"blank\"></span></p>\n");
                output.Append("</div>\n");
                break;
        }
    }

    private static void WriteFields(StringBuilder output, DocumentBlock.Fields fields)
    {
        output.Append("<dl>\n");
        foreach ((string name, DocumentText value) in fields.Items)
        {
            output.Append("<dt>").Append(Encode(name)).Append("</dt><dd>")
                .Append(value.Text.Length == 0 ? "<span class=\"blank\"></span>" : Inline(value)).Append("</dd>\n");
        }

        output.Append("</dl>\n");
    }

    private static void WriteTable(StringBuilder output, DocumentBlock.Table table)
    {
        // A wide table scrolls by itself; with a tab stop and a name it can be reached without a mouse.
        output.Append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Encode(table.Caption)).Append("\">\n<table>\n<caption>")
            .Append(Encode(table.Caption)).Append("</caption>\n<thead><tr>");
        foreach (string column in table.Columns)
            output.Append("<th scope=\"col\">").Append(Encode(column)).Append("</th>");
        output.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<DocumentText> row in table.Rows)
        {
            output.Append("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                output.Append(i == 0 ? "<th scope=\"row\">" : "<td>").Append(Inline(row[i])).Append(i == 0 ? "</th>" : "</td>");
            }

            output.Append("</tr>\n");
        }

        output.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Inline(DocumentText value)
    {
        string text = string.Join("<br>", value.Text.ReplaceLineEndings("\n").Split('\n').Select(Encode));
        if (value.Link is { } link)
            return $"<a href=\"{Encode(Uri.EscapeDataString(link).Replace("%2F", "/", StringComparison.Ordinal))}\"><bdi>{text}</bdi></a>";
        return value.Code ? $"<code>{text}</code>" : text.Length == 0 ? "" : $"<bdi>{text}</bdi>";
    }

    private static string Encode(string text)
    {
        if (text.Any(static c => c is not '\n' and not '\t' && UnsafeCharacters.IsHidden(c)))
            text = string.Concat(text.Select(static c => c is not '\n' and not '\t' && UnsafeCharacters.IsHidden(c) ? UnsafeCharacters.Name(c) : c.ToString()));
        return s_encoder.Encode(text);
    }
}
