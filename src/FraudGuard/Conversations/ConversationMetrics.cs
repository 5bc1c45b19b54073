using System.Diagnostics.Metrics;

namespace FraudGuard.Conversations;

// What goes wrong with the states of conversations, for the host's monitoring.
internal sealed class ConversationMetrics : IDisposable
{
    public const string MeterName = "FraudGuard.Conversations";

    private readonly Counter<long> _discarded;
    private readonly Counter<long> _failures;

    public ConversationMetrics(IMeterFactory? factory = null)
    {
        Meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _discarded = Meter.CreateCounter<long>(
            "fraudguard.conversation.states_discarded", "{state}", "States of conversations that could not be read and were begun anew.");
        _failures = Meter.CreateCounter<long>(
            "fraudguard.conversation.store_failures", "{failure}", "Failures of the store; the messages were assessed without it.");
    }

    public Meter Meter { get; }

    public void Discarded(StateReadResult reason) => _discarded.Add(
        1, new KeyValuePair<string, object?>("reason", reason == StateReadResult.UnknownVersion ? "unknown_version" : "corrupted"));

    public void StoreFailed(Exception exception) => _failures.Add(1, new KeyValuePair<string, object?>("error.type", exception.GetType().FullName));

    public void Dispose() => Meter.Dispose();
}
