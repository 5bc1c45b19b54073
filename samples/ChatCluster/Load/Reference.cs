using FraudGuard.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCluster.Load;

/// <summary>The library in this process, as any host has it: what a cluster's answers are compared with.</summary>
internal sealed class Reference(Action<ConversationOptions> configure) : IDisposable
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddFraudGuard(builder => builder.ConfigureConversations(configure)).BuildServiceProvider();

    public IConversationInspector Inspector => _services.GetRequiredService<IConversationInspector>();

    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    public void Dispose() => _services.Dispose();
}
