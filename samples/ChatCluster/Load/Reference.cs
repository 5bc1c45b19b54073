using FraudGuard.Conversations;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace ChatCluster.Load;

/// <summary>The library in this process, as any host has it: what a cluster's answers are compared with.</summary>
internal sealed class Reference : IDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="configure">Changes how conversations count.</param>
    /// <param name="messages">Assesses single messages; without one, the lexicons are loaded for it.</param>
    public Reference(Action<ConversationOptions> configure, IMessageInspector? messages = null)
    {
        var services = new ServiceCollection();
        if (messages is not null) services.AddSingleton(messages);
        _services = services.AddFraudGuard(builder => builder.ConfigureConversations(configure)).BuildServiceProvider();
    }

    public IMessageInspector Messages => _services.GetRequiredService<IMessageInspector>();

    public IConversationInspector Inspector => _services.GetRequiredService<IConversationInspector>();

    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    public void Dispose() => _services.Dispose();
}
