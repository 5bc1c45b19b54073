using System.Diagnostics.Metrics;
using FraudGuard.Conversations;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

internal static class ConversationServices
{
    internal static void AddConversations(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConversationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConversationOptions>, ConversationOptionsValidator>());
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.TryAddSingleton(static provider => new ConversationMetrics(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton(static provider => new SplitMemory(
            provider.GetRequiredService<IOptions<ConversationOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IConversationInspector>(static provider => new ConversationInspector(
            provider.GetRequiredService<IMessageInspector>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<SplitMemory>(),
            provider.GetServices<IConversationFeedbackHandler>(),
            provider.GetRequiredService<IOptions<ConversationOptions>>().Value,
            provider.GetRequiredService<IOptions<InspectionOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ConversationMetrics>()));
    }
}
