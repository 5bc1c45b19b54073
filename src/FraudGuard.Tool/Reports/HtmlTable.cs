using System.Net;
using System.Text;

namespace FraudGuard.Tool.Reports;

/// <summary>An HTML table: a caption, column heads, and rows whose first cell heads the row.</summary>
internal sealed class HtmlTable
{
    private readonly StringBuilder _html = new();
    private int _rows;

    public HtmlTable(string caption, params string[] columns)
    {
        _html.Append("<div class=\"scroll\" tabindex=\"0\"><table><caption>").Append(Encode(caption)).Append("</caption><thead><tr>");
        foreach (var column in columns) _html.Append("<th scope=\"col\">").Append(Encode(column)).Append("</th>");
        _html.Append("</tr></thead><tbody>\n");
    }

    public void Add(string head, params string[] cells)
    {
        _rows++;
        _html.Append("<tr><th scope=\"row\">").Append(Encode(head)).Append("</th>");
        foreach (var cell in cells) _html.Append("<td>").Append(Encode(cell)).Append("</td>");
        _html.Append("</tr>\n");
    }

    /// <returns>The table, or nothing when it has no rows.</returns>
    public override string ToString() => _rows == 0 ? "" : $"{_html}</tbody></table></div>\n";

    // An interval is not to be torn apart at its dash.
    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("–", "&#8288;–&#8288;", StringComparison.Ordinal);
}
