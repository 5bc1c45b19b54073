using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FraudGuard.Operations;

/// <summary>
/// Looks at the files again and again instead of being told by the system: that works on every file system, in containers,
/// through links and on network shares, and can be tested with a clock. The new set is built aside and swapped in whole.
/// </summary>
internal sealed class LexiconReloader : ILexiconReloader, IDisposable
{
    // A change that leaves time and length as they were is found then.
    private const int LooksBetweenReads = 12;

    private readonly LexiconStore _store;
    private readonly LexiconOptions _lexicons;
    private readonly TimeSpan _interval;
    private readonly FraudGuardTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly object _lock = new();
    private readonly ITimer? _timer;
    private volatile LexiconHealth _health;
    private string _served;
    private string? _refused;
    private string? _candidate;
    private string _stamp = "";
    private int _looksSinceRead;
    private bool _isDisposed;

    public LexiconReloader(
        LexiconStore store, IOptions<LexiconOptions> lexicons, IOptions<LexiconReloadOptions> options,
        FraudGuardTelemetry telemetry, ILogger logger, TimeProvider time)
    {
        _store = store;
        _lexicons = lexicons.Value;
        _interval = options.Value.PollInterval;
        _telemetry = telemetry;
        _logger = logger;
        _time = time;
        _served = string.Concat(_lexicons.Watched.Select(static watched => watched.Hash));
        _health = new LexiconHealth { LexiconVersion = store.Current.Version, LoadedAt = time.GetUtcNow() };
        if (_lexicons.Watched.Count == 0) return;

        // Whoever needs the first lexicon starts this; nothing of theirs is to live on in the timer.
        using (ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(static reloader => ((LexiconReloader)reloader!).Look(), this, _interval, Timeout.InfiniteTimeSpan);
    }

    public LexiconHealth Health => _health;

    public LexiconReload Reload()
    {
        lock (_lock)
        {
            return Read(isAsked: true);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _timer?.Dispose();
        }
    }

    private void Look()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            var stamp = string.Concat(_lexicons.Watched.Select(static watched => Stamp(watched.Path)));
            if (stamp != _stamp || _candidate is not null || ++_looksSinceRead >= LooksBetweenReads) Read(isAsked: false);
            _stamp = stamp;

            // Set again only now, so that a slow read is never overtaken by the next.
            _timer!.Change(_interval, Timeout.InfiniteTimeSpan);
        }
    }

    private LexiconReload Read(bool isAsked)
    {
        _looksSinceRead = 0;
        var (files, key, unreadable) = ReadFiles();
        if (key == _served)
        {
            _candidate = _refused = null;
            if (!_health.IsHealthy)
            {
                _health = _health with { Errors = [], RefusedAt = null };
                FraudGuardLog.LexiconsRestored(_logger, _health.LexiconVersion);
            }

            return Unchanged();
        }

        if (!isAsked && key == _refused)
        {
            _candidate = null;
            return Unchanged();
        }

        if (!isAsked && key != _candidate)
        {
            _candidate = key;
            return Unchanged();
        }

        _candidate = null;
        return Load(files, key, unreadable);
    }

    private LexiconReload Load(IReadOnlyList<LexiconFile> files, string key, LexiconError? unreadable)
    {
        using var activity = _telemetry.Source.StartActivity("fraudguard.lexicons.reload");
        var started = _time.GetTimestamp();
        var result = unreadable is null ? Swap(files) : new(LexiconReloadOutcome.Refused, _store.Current.Version, [unreadable]);
        if (result.Outcome == LexiconReloadOutcome.Reloaded)
        {
            _served = key;
            _refused = null;
            _health = new LexiconHealth { LexiconVersion = result.LexiconVersion, LoadedAt = _time.GetUtcNow() };
        }
        else
        {
            _refused = key;
            _health = _health with { Errors = result.Errors, RefusedAt = _health.RefusedAt ?? _time.GetUtcNow() };
            FraudGuardLog.LexiconsRefused(_logger, result.LexiconVersion, string.Join(" ", result.Errors));
        }

        var outcome = new KeyValuePair<string, object?>(TelemetryTags.Outcome, TelemetryTags.Of(result.Outcome));
        _telemetry.Reloads.Add(1, outcome);
        _telemetry.ReloadDuration.Record(_time.GetElapsedTime(started).TotalSeconds, outcome);
        activity?.SetTag(outcome.Key, outcome.Value).SetTag(TelemetryTags.LexiconVersion, result.LexiconVersion);
        return result;
    }

    private LexiconReload Swap(IReadOnlyList<LexiconFile> files)
    {
        var before = _store.Current;
        try
        {
            var set = LexiconSet.Create(_lexicons.With(files.Select(static file => file.Parse())));
            _store.Swap(set);
            if (set.Version == before.Version) FraudGuardLog.LexiconsReloadedUnderTheSameVersion(_logger, set.Version);
            else FraudGuardLog.LexiconsReloaded(_logger, set.Version);
            return new(LexiconReloadOutcome.Reloaded, set.Version, []);
        }
        catch (LexiconException e)
        {
            return new(LexiconReloadOutcome.Refused, before.Version, e.Errors);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // On a timer's thread it would end the host.
            var error = new LexiconError(string.Join(", ", files.Select(static file => file.Path)), "$", null, $"could not be compiled ({e.GetType().Name}).", "Undo the last change, and report this.");
            return new(LexiconReloadOutcome.Refused, before.Version, [error]);
        }
    }

    // The files, and what tells this moment from others; when one can't be read, that tells it.
    private (List<LexiconFile> Files, string Key, LexiconError? Unreadable) ReadFiles()
    {
        var files = new List<LexiconFile>(_lexicons.Watched.Count);
        foreach (var watched in _lexicons.Watched)
        {
            try
            {
                files.Add(LexiconFile.Read(watched.Path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                var problem = e is FileNotFoundException or DirectoryNotFoundException
                    ? "isn't there any more." : $"can't be read ({e.GetType().Name}).";
                return (files, $"{watched.Path}: {problem}", new(watched.Path, "$", null, problem, "Put the file back, and let the process read it."));
            }
        }

        return (files, string.Concat(files.Select(static file => file.Hash)), null);
    }

    private LexiconReload Unchanged() => new(LexiconReloadOutcome.Unchanged, _store.Current.Version, []);

    private static string Stamp(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? $"{file.LastWriteTimeUtc.Ticks}/{file.Length};" : "-;";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "?;";
        }
    }
}
