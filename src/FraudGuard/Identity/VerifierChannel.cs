using Polly;
using Polly.CircuitBreaker;

namespace FraudGuard.Identity;

/// <summary>
/// The one way to a verifier. Whatever the verifier does, the caller gets an answer in time: a verifier runs on a thread of
/// the pool, is given up when its time is over, may have only so many calls under way, and is left alone while it fails.
/// </summary>
internal sealed class VerifierChannel
{
    private delegate ValueTask<IdentityVerificationResult> Question(IIdentityVerifier verifier, CancellationToken stop);

    private readonly IdentityVerifierRegistration _registration;
    private readonly IServiceProvider _services;
    private readonly HashSet<IdentityPurpose> _purposes;
    private readonly HashSet<string> _trustFrameworks;
    private readonly int _maximumConcurrentCalls;
    private readonly AnswerCheck _check;
    private readonly TimeProvider _time;
    private readonly IIdentityObserver _observer;

    // Callbacks come from outside. Were both to share a circuit, whoever sends broken ones could switch off verification.
    private readonly ResiliencePipeline<VerifierAnswer> _requests;
    private readonly ResiliencePipeline<VerifierAnswer> _callbacks;
    private int _underWay;

    public VerifierChannel(
        IdentityVerifierRegistration registration, IServiceProvider services, IdentityVerifierOptions options,
        IdentityCircuitBreakerOptions breaker, AnswerCheck check, TimeProvider time,
        IIdentityObserver observer)
    {
        _registration = registration;
        _services = services;
        _purposes = [.. options.Purposes];
        _trustFrameworks = new HashSet<string>(options.TrustFrameworks, StringComparer.Ordinal);
        _maximumConcurrentCalls = options.MaximumConcurrentCalls;
        Timeout = options.Timeout;
        _check = check;
        _time = time;
        _observer = observer;
        _requests = CreateCircuit(breaker, time, static answer => answer.IsFault
            || answer.Result.Status is IdentityVerificationStatus.Unknown or IdentityVerificationStatus.Unavailable);

        // To a callback, Unknown is a verdict: it does not hold.
        _callbacks = CreateCircuit(breaker, time, static answer => answer.IsFault
            || answer.Result.Status is IdentityVerificationStatus.Unavailable);
    }

    public string Name => _registration.Name;

    public TimeSpan? Timeout { get; }

    /// <summary>Whether its sessions are finished by callbacks rather than by asking again.</summary>
    public bool IsResumable => _registration.VerifierType.IsAssignableTo(typeof(IResumableIdentityVerifier));

    public bool Serves(IdentityVerificationRequest request) =>
        (_purposes.Count == 0 || _purposes.Contains(request.Purpose))
        && (_trustFrameworks.Count == 0 || request.RequiredAssurance?.TrustFramework is not { } framework
            || _trustFrameworks.Contains(framework));

    public ValueTask<IdentityVerificationResult> VerifyAsync(
        IdentityVerificationRequest request, TimeSpan timeout, CancellationToken cancellationToken) =>
        AskAsync(_requests, request, (verifier, stop) => verifier.VerifyAsync(request, stop), timeout, cancellationToken);

    public ValueTask<IdentityVerificationResult> ResumeAsync(
        IdentityVerificationRequest request, IdentityVerificationCallback callback, TimeSpan timeout,
        CancellationToken cancellationToken) =>
        AskAsync(
            _callbacks, request,
            (verifier, stop) => verifier is IResumableIdentityVerifier resumable
                ? resumable.ResumeAsync(request, callback, stop)
                : new(IdentityVerificationResult.NotSupported(IdentityReason.NoVerifier)),
            timeout, cancellationToken);

    private async ValueTask<IdentityVerificationResult> AskAsync(
        ResiliencePipeline<VerifierAnswer> circuit, IdentityVerificationRequest request, Question question, TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        using var observed = _observer.Ask(Name, request.Purpose);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            var outcome = await circuit.ExecuteOutcomeAsync(
                static async (context, call) =>
                {
                    try
                    {
                        return Outcome.FromResult(await call.Channel
                            .CallAsync(call.Request, call.Question, call.Timeout, context.CancellationToken).ConfigureAwait(false));
                    }
                    catch (OperationCanceledException cancelled)
                    {
                        return Outcome.FromException<VerifierAnswer>(cancelled);
                    }
                },
                context,
                (Channel: this, Request: request, Question: question, Timeout: timeout)).ConfigureAwait(false);

            // Every answer of a verifier, and everything that stands in for one, passes here.
            cancellationToken.ThrowIfCancellationRequested();
            var result = outcome.Exception is null
                ? outcome.Result.Result
                : IdentityVerificationResult.Unavailable(IdentityReason.CircuitOpen);
            observed.Answered(result);
            return result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<VerifierAnswer> CallAsync(
        IdentityVerificationRequest request, Question question, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _underWay) > _maximumConcurrentCalls)
        {
            Interlocked.Decrement(ref _underWay);
            return VerifierAnswer.Fault(IdentityVerificationResult.Unavailable(IdentityReason.Saturated));
        }

        // Not linked to the host's token: what a verifier hangs on to the token would then run on the host's thread.
        var stop = new CancellationTokenSource();
        var call = Task.Run(() => InvokeAsync(question, stop.Token), CancellationToken.None);
        try
        {
            var (result, isError) = await call.WaitAsync(timeout, _time, cancellationToken).ConfigureAwait(false);
            return isError
                ? VerifierAnswer.Fault(IdentityVerificationResult.Unknown(IdentityReason.VerifierError))
                : _check.Check(result, request);
        }
        catch (TimeoutException)
        {
            GiveUp(stop);
            return VerifierAnswer.Fault(IdentityVerificationResult.Unknown(IdentityReason.Timeout));
        }
        catch (OperationCanceledException)
        {
            GiveUp(stop);
            throw;
        }
    }

    /// <summary>Never throws, and frees the place only when the verifier has really come back.</summary>
    private async Task<(IdentityVerificationResult? Result, bool IsError)> InvokeAsync(Question question, CancellationToken stop)
    {
        try
        {
            return (await question(_registration.GetVerifier(_services), stop).ConfigureAwait(false), false);
        }
        catch (Exception)
        {
            // Its message may say who was to be verified, and so goes nowhere.
            return (null, true);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static void GiveUp(CancellationTokenSource stop) =>
        _ = stop.CancelAsync().ContinueWith(
            static cancelled => _ = cancelled.Exception, CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private static ResiliencePipeline<VerifierAnswer> CreateCircuit(
        IdentityCircuitBreakerOptions options, TimeProvider time, Func<VerifierAnswer, bool> isFailure) =>
        new ResiliencePipelineBuilder<VerifierAnswer> { TimeProvider = new SteadyTimeProvider(time) }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<VerifierAnswer>
            {
                ShouldHandle = arguments => new(arguments.Outcome.Exception is null && isFailure(arguments.Outcome.Result)),
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumThroughput,
                SamplingDuration = options.SamplingDuration,
                BreakDuration = options.BreakDuration,
            })
            .Build();
}
