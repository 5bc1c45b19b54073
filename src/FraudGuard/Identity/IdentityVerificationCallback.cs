namespace FraudGuard.Identity;

/// <summary>
/// What reached the host's callback address. It carries no verdict, only something for the verifier that opened the
/// session to judge, so that a forged one proves nothing.
/// </summary>
public sealed class IdentityVerificationCallback
{
    /// <summary>The name the verifier is registered by.</summary>
    public required string Verifier
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The <see cref="IdentityVerificationSession.Id"/>; <c>state</c> in OpenID Connect.</summary>
    public required string SessionId
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <summary>The rest: query or form parameters, or a body and its signature under names the verifier knows.</summary>
    /// <value>The default is empty. More than 64 KiB altogether are not passed on.</value>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new Dictionary<string, string>();
}
