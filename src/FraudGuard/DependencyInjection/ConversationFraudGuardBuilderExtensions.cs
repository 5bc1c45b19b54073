using System.Diagnostics.CodeAnalysis;
using FraudGuard.Conversations;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures how messages are scored in their conversation, and where conversations are remembered.</summary>
public static class ConversationFraudGuardBuilderExtensions
{
    /// <summary>Configures how conversations count and for how long. The options are checked when the host starts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder ConfigureConversations(this IFraudGuardBuilder builder, Action<ConversationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Remembers conversations in the host's <see cref="IDistributedCache"/>, which it has to register, instead of the
    /// memory of the process. A store that the host has registered itself stays.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder KeepConversationsInDistributedCache(this IFraudGuardBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        // The default may be there already, from an earlier AddFraudGuard.
        var standard = services.FirstOrDefault(static service => !service.IsKeyedService && service.ImplementationType == typeof(InMemoryConversationStore));
        if (standard is not null) services.Remove(standard);
        services.TryAddSingleton<IConversationStore, DistributedCacheConversationStore>();
        return builder;
    }

    /// <summary>Adds a handler of what users say about conversations. Adding the same type again adds nothing.</summary>
    /// <typeparam name="THandler">The handler; created once by the container.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder, for chaining.</returns>
    public static IFraudGuardBuilder AddConversationFeedbackHandler<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this IFraudGuardBuilder builder)
        where THandler : class, IConversationFeedbackHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConversationFeedbackHandler, THandler>());
        return builder;
    }
}
