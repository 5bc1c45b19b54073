namespace FraudGuard.Samples.IdentityAdapters;

/// <summary>Where an identity service answers, and how much of its answer is read.</summary>
public sealed class HttpIdentityOptions
{
    /// <summary>The name the verifier is registered by.</summary>
    public required string Name { get; init; }

    /// <summary>Where requests are posted; https, or http on this machine. Ends in a slash.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The longest a call takes, whatever the request's deadline says. The default is 2 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The most bytes of an answer that are read. The default is 64 KiB.</summary>
    public int MaximumResponseBytes { get; init; } = 64 * 1024;
}
