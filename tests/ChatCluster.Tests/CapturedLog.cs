using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatCluster.Tests;

/// <summary>Keeps every line that anything logs, at every level.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(formatter(state, exception));
        if (exception is not null) _lines.Enqueue(exception.ToString());
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
            foreach (var value in values) _lines.Enqueue($"{value.Key}={value.Value}");
    }

    public void Dispose()
    {
    }
}
