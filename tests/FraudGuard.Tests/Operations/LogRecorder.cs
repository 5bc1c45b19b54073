using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FraudGuard.Tests.Operations;

/// <summary>Keeps every log entry with all its values.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Id, string Text)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join('|', pairs.Select(static p => $"{p.Key}={p.Value}")) : "";
        Entries.Enqueue((logLevel, eventId.Id, $"{formatter(state, exception)} {values} {exception}"));
    }

    public void Dispose()
    {
    }
}
