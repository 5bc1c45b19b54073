using System.Globalization;
using FraudGuard.Inspection;
using FraudGuard.Tool.Corpora;

namespace FraudGuard.Tool.Fitting;

/// <summary>Boils messages down to which signals counted in them.</summary>
internal static class FitRows
{
    public static List<FitRow> Of(FitModel model, MessageInspector inspector, IEnumerable<CorpusItem> messages, CancellationToken cancellationToken)
    {
        var places = model.Entries.Select(static (e, i) => (e.Id, i)).ToDictionary(static p => p.Id, static p => p.i, StringComparer.Ordinal);
        var rows = new Dictionary<string, FitRow>(StringComparer.Ordinal);
        foreach (var message in messages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var features = new List<int>();
            var offset = 0.0;
            foreach (var signal in inspector.Inspect(message.Text).Signals)
            {
                if (places.TryGetValue(signal.Id, out var place)) features.Add(place);
                else offset += signal.Weight;
            }

            features.Sort();
            var row = new FitRow(message.Source, message.Label == CorpusLabel.Fraud, [.. features], offset, 1);
            var key = string.Create(CultureInfo.InvariantCulture, $"{row.IsFraud}|{offset:R}|{string.Join(',', features)}|{row.Source}");
            rows[key] = rows.TryGetValue(key, out var same) ? same with { Count = same.Count + 1 } : row;
        }

        // The order of rows must not depend on the order of files: sums of floating-point numbers do.
        return [.. rows.OrderBy(static r => r.Key, StringComparer.Ordinal).Select(static r => r.Value)];
    }

    /// <summary>How much each row counts: the messages of it, balanced over sources and labels as the settings say.</summary>
    /// <remarks>The weights add up to the number of messages, so that regularisation means the same with and without balancing.</remarks>
    public static double[] Importance(IReadOnlyList<FitRow> rows, FitSettings settings)
    {
        var sizes = rows.GroupBy(static r => (r.Source, r.IsFraud)).ToDictionary(static g => g.Key, static g => g.Sum(static r => r.Count));
        var importance = rows.Select(row =>
        {
            double share = row.Count;
            if (settings.BalanceSources)
                share /= sizes[(row.Source, row.IsFraud)] * (double)sizes.Keys.Count(k => k.IsFraud == row.IsFraud);
            return row.IsFraud ? share : share * settings.FalseAlarmCost;
        }).ToArray();
        var scale = rows.Sum(static r => r.Count) / importance.Sum();
        return [.. importance.Select(i => i * scale)];
    }
}
