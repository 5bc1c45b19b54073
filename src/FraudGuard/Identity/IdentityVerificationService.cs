using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Identity;

internal sealed class IdentityVerificationService : IIdentityVerificationService
{
    private const int MaximumCallbackLength = 64 * 1024;
    private static readonly IdentityVerificationResult NoVerifier =
        IdentityVerificationResult.NotSupported(IdentityReason.NoVerifier);

    private readonly IdentityVerificationOptions _options;
    private readonly IIdentityFailurePolicy _failurePolicy;
    private readonly TimeProvider _time;
    private readonly IIdentityObserver _observer;
    private readonly AnswerCheck _check;
    private readonly VerifierChannel[] _channels;
    private readonly ExpiringCache<IdentityCheckKey, RememberedAnswer> _answers;
    private readonly ExpiringCache<(string Verifier, string SessionId), PendingSession> _sessions;
    private readonly ExpiringCache<IdentityCheckKey, PendingSession> _pending;
    private int _timesForgotten;

    public IdentityVerificationService(
        IEnumerable<IdentityVerifierRegistration> registrations, IServiceProvider services,
        IOptions<IdentityVerificationOptions> options, IOptionsMonitor<IdentityVerifierOptions> verifierOptions,
        IIdentityFailurePolicy failurePolicy, TimeProvider time, IIdentityObserver observer)
    {
        _options = options.Value;
        _failurePolicy = failurePolicy;
        _time = time;
        _observer = observer;
        _check = new AnswerCheck(time, _options.ClockSkew);
        _channels = [.. registrations
            .Select(registration => (Registration: registration, Options: verifierOptions.Get(registration.Name)))
            .OrderBy(static verifier => verifier.Options.Order)
            .Select(verifier => new VerifierChannel(
                verifier.Registration, services, verifier.Options, _options.CircuitBreaker, _check, time, observer))];
        _answers = new(_options.CacheCapacity, time);
        _sessions = new(_options.SessionCapacity, time);
        _pending = new(_options.SessionCapacity, time);
    }

    public async ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (_channels.Length == 0) return NoVerifier;
        var key = IdentityCheckKey.Of(request);
        if (Recall(key, request) is { } known)
        {
            _observer.Remembered(request.Purpose, known.Status);
            return known;
        }

        var candidates = Array.FindAll(_channels, channel => channel.Serves(request));
        var started = _time.GetTimestamp();
        var timesForgotten = Volatile.Read(ref _timesForgotten);
        var budget = BudgetOf(request);
        IdentityVerificationResult? inconclusive = null;
        for (var i = 0; i < candidates.Length; i++)
        {
            var left = budget - _time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                inconclusive = Telling(inconclusive, IdentityVerificationResult.Unknown(IdentityReason.Timeout));
                break;
            }

            var share = candidates[i].Timeout is { } timeout && timeout < left ? timeout
                : candidates[i].Timeout is null ? left / (candidates.Length - i) : left;
            var result = await candidates[i].VerifyAsync(request, share, cancellationToken).ConfigureAwait(false);
            if (result.IsPending) result = Open(candidates[i], key, request, result);
            if (IsConclusive(result))
            {
                Remember(key, result, timesForgotten);
                return result;
            }

            inconclusive = Telling(inconclusive, result);
        }

        return inconclusive ?? NoVerifier;
    }

    public async ValueTask<IdentityDecision> DecideAsync(
        IdentityAction action, IdentityVerificationRequest request, RiskLevel evidence,
        CancellationToken cancellationToken = default)
    {
        var result = await VerifyAsync(request, cancellationToken).ConfigureAwait(false);
        return _failurePolicy.Decide(action, result, evidence);
    }

    public async ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationCallback callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_sessions.TryGet((callback.Verifier, callback.SessionId), out var session, out _))
            return IdentityVerificationResult.Unknown(IdentityReason.UnknownSession, isRetryable: false);
        if (Conclusion(session) is { } earlier) return earlier;
        if (!IsWithinBounds(callback)) return IdentityVerificationResult.Unknown(IdentityReason.CallbackRejected);
        await session.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Conclusion(session) ?? await JudgeAsync(session, callback, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            session.Gate.Release();
        }
    }

    public void Forget(IdentitySubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Interlocked.Increment(ref _timesForgotten);
        _answers.RemoveWhere((key, _) => key.Subject == subject);
        _pending.RemoveWhere((key, _) => key.Subject == subject);
        _sessions.RemoveWhere((_, session) => session.Key.Subject == subject);
    }

    private async ValueTask<IdentityVerificationResult> JudgeAsync(
        PendingSession session, IdentityVerificationCallback callback, CancellationToken cancellationToken)
    {
        if (session.RejectedCallbacks >= _options.MaximumRejectedCallbacks)
            return IdentityVerificationResult.Unknown(IdentityReason.TooManyCallbacks, isRetryable: false);

        var timesForgotten = Volatile.Read(ref _timesForgotten);
        var result = await session.Channel
            .ResumeAsync(session.Request, callback, _options.CallbackTimeout, cancellationToken).ConfigureAwait(false);
        if (result.IsPending)
        {
            if (result.Session.Id != callback.SessionId)
                return IdentityVerificationResult.Unknown(IdentityReason.MalformedAnswer);
            session.Result = result;
        }
        else if (result.IsFinal && result.Status != IdentityVerificationStatus.NotSupported)
        {
            session.Result = result;
            _pending.Remove(session.Key, session);
            Remember(session.Key, result, timesForgotten);
        }
        else if (result.Status == IdentityVerificationStatus.Unknown && ++session.RejectedCallbacks == _options.MaximumRejectedCallbacks)
        {
            // The subject can begin anew, in a session whose id nobody has abused yet.
            _pending.Remove(session.Key, session);
        }

        return result;
    }

    /// <summary>The session's final answer, if it has one.</summary>
    private IdentityVerificationResult? Conclusion(PendingSession session) => session switch
    {
        { Result.IsFinal: true } => _check.Recheck(session.Result, session.Request),
        _ when session.Lifetime.IsOver(_time) => IdentityVerificationResult.Expired(IdentityReason.SessionExpired),
        _ => null,
    };

    private IdentityVerificationResult? Recall(IdentityCheckKey key, IdentityVerificationRequest request)
    {
        if (_answers.TryGet(key, out var answer, out var kept) && !(answer.AgeThen + kept > request.MaxAge)
            && ReferenceEquals(_check.Recheck(answer.Result, request), answer.Result))
        {
            return answer.Result;
        }

        // A verifier without callbacks has to be asked how its session stands; one with callbacks will say so itself, and
        // asking it would open a second session.
        return _pending.TryGet(key, out var session, out _) && session.Channel.IsResumable ? session.Result : null;
    }

    private void Remember(IdentityCheckKey key, IdentityVerificationResult result, int timesForgotten)
    {
        RememberedAnswer answer;
        if (result.IsVerified)
        {
            var now = _time.GetUtcNow();
            var untilExpiry = result.Assurance.ExpiresAt - now;
            answer = new(result, now - result.Assurance.VerifiedAt);
            _answers.Set(key, answer, untilExpiry < _options.MaximumCacheDuration ? untilExpiry : _options.MaximumCacheDuration);
        }
        else if (result.Status == IdentityVerificationStatus.NotVerified)
        {
            answer = new(result, TimeSpan.Zero);
            _answers.Set(key, answer, _options.NegativeCacheDuration);
        }
        else
        {
            return;
        }

        // An answer that was under way while someone was forgotten may speak of them.
        if (timesForgotten != Volatile.Read(ref _timesForgotten)) _answers.Remove(key, answer);
    }

    /// <summary>Takes note of a session, unless its id already belongs to another question.</summary>
    private IdentityVerificationResult Open(
        VerifierChannel channel, IdentityCheckKey key, IdentityVerificationRequest request, IdentityVerificationResult result)
    {
        var untilExpiry = result.Session!.ExpiresAt - _time.GetUtcNow();
        var duration = untilExpiry < _options.MaximumSessionDuration ? untilExpiry : _options.MaximumSessionDuration;
        var session = new PendingSession(channel, key, request, result, new Lifetime(_time, duration));

        // Kept for as long again after its end, to tell a late callback from a made-up one.
        var known = _sessions.GetOrAdd((channel.Name, result.Session.Id), session, duration + duration);
        if (known.Key != key) return IdentityVerificationResult.Unknown(IdentityReason.MalformedAnswer);
        if (known == session)
            _pending.Set(key, session, duration);
        else if (!known.Result.IsFinal)
            known.Result = result;
        return result;
    }

    private TimeSpan BudgetOf(IdentityVerificationRequest request)
    {
        var wanted = request.Deadline is { } deadline ? deadline - _time.GetUtcNow() : _options.InlineTimeout;
        return wanted < _options.MaximumTimeout ? wanted : _options.MaximumTimeout;
    }

    /// <summary>Whether the next verifier need not be asked.</summary>
    private static bool IsConclusive(IdentityVerificationResult result) => result.Status is not
        (IdentityVerificationStatus.Unknown or IdentityVerificationStatus.Unavailable or IdentityVerificationStatus.Expired
        or IdentityVerificationStatus.NotSupported or IdentityVerificationStatus.NotStarted);

    /// <summary>Of two answers that are none, the one that says more: that no one knows is less than that one failed.</summary>
    private static IdentityVerificationResult Telling(IdentityVerificationResult? earlier, IdentityVerificationResult later) =>
        earlier is null or { Status: IdentityVerificationStatus.NotSupported } ? later : earlier;

    private static bool IsWithinBounds(IdentityVerificationCallback callback)
    {
        var length = 0L;
        foreach (var (name, value) in callback.Parameters) length += name.Length + (value?.Length ?? 0) + 1;
        return length <= MaximumCallbackLength;
    }
}
