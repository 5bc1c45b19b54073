using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FraudGuard.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Operations;

/// <summary>Keeps every measurement of one container's meter, as text.</summary>
internal sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();

    public MetricRecorder(IServiceProvider services)
    {
        var factory = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == FraudGuardDiagnostics.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value.ToString(), tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value >= 0 ? "t" : "negative", tags));
        _listener.Start();
    }

    public ConcurrentBag<Instrument> Instruments { get; } = [];

    public ConcurrentQueue<string> Measurements { get; } = new();

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = $"{instrument.Name}={value}";
        foreach (var tag in tags) text += $" {tag.Key}:{tag.Value}";
        Measurements.Enqueue(text);
    }
}
