using Spectre.Console;

namespace FraudGuard.Tool.Reports;

/// <summary>Tables of plain text: nothing in a cell is taken for markup.</summary>
internal sealed class TableBuilder
{
    private readonly Table _table;

    public TableBuilder(string title, params string[] columns)
    {
        _table = new Table().Border(TableBorder.Rounded).AddColumn(new TableColumn($"[bold]{Markup.Escape(title)}[/]"));
        foreach (var column in columns) _table.AddColumn(Markup.Escape(column));
    }

    public void Add(params string[] cells) => _table.AddRow([.. cells.Select(Markup.Escape)]);

    public void WriteTo(IAnsiConsole console)
    {
        if (_table.Rows.Count == 0) return;
        console.Write(_table);
        console.WriteLine();
    }
}
