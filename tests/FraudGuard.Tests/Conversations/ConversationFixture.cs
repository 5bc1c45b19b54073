using FraudGuard.Conversations;
using FraudGuard.Inspection;
using FraudGuard.Tests.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Conversations;

// A conversation in a container of its own, with a lexicon that has one word for every stage.
internal sealed class ConversationFixture : IDisposable
{
    public const string Words = """
        "bias": -4,
        "terms": [
          {"id":"hook","text":"hook","category":"fake-job","stage":"hook","weight":1},
          {"id":"trust","text":"trust","category":"fake-investment","stage":"trust","weight":1},
          {"id":"isolate","text":"isolate","category":"fake-investment","stage":"isolate","weight":1},
          {"id":"pay","text":"payup","category":"fake-investment","stage":"payment","weight":1},
          {"id":"again","text":"againpay","category":"fake-investment","stage":"second-payment","weight":1},
          {"id":"faint","text":"faint","stage":"hook","weight":0.3},
          {"id":"heavy","text":"heavy","category":"fake-loan","stage":"payment","weight":5},
          {"id":"warn","text":"beware","weight":-3},
          {"id":"ask","text":"is this a scam","weight":-3},
          {"id":"account","text":"安全账户","category":"impersonating-authority","stage":"payment","weight":3},
          {"id":"card","text":"gift card","stage":"payment","weight":2}
        ],
        "signals": [
          {"id":"context.stranger","weight":0.7},
          {"id":"context.contact","weight":-1},
          {"id":"context.outgoing","weight":-1}
        ]
        """;

    private readonly ServiceProvider _provider;

    public ConversationFixture(Action<ConversationOptions>? configure = null, Action<IServiceCollection>? services = null, string? lexicon = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        services?.Invoke(collection);
        collection.AddFraudGuard(builder => builder
            .RemoveBuiltInLexicons()
            .AddLexicon(Given.Lexicon(lexicon ?? Words))
            .ConfigureConversations(configure ?? (static _ => { })));
        _provider = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Inspector = _provider.GetRequiredService<IConversationInspector>();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public IConversationInspector Inspector { get; }

    public T Get<T>() where T : notnull => _provider.GetRequiredService<T>();

    public Task<FraudAssessment> Peer(string text, string? conversation = "c") =>
        Say(new ChatMessage { Text = text, ConversationId = conversation });

    public Task<FraudAssessment> Self(string text, string? conversation = "c") =>
        Say(new ChatMessage { Text = text, ConversationId = conversation, Direction = MessageDirection.Outgoing });

    public Task<FraudAssessment> Say(ChatMessage message) => Inspector.InspectAsync(message).AsTask();

    public Task<ConversationSummary?> Summary(string conversation = "c") => Inspector.GetSummaryAsync(conversation).AsTask();

    public Task Feedback(ConversationVerdict verdict, string conversation = "c") =>
        Inspector.AddFeedbackAsync(new ConversationFeedback { ConversationId = conversation, Verdict = verdict }).AsTask();

    public void Dispose() => _provider.Dispose();
}
