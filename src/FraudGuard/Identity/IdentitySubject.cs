namespace FraudGuard.Identity;

/// <summary>Whose identity is asked for.</summary>
public sealed record IdentitySubject
{
    private IdentitySubject(IdentitySubjectRole role, string id)
    {
        Role = role;
        Id = BoundedText.Required(id, MaximumIdLength, nameof(id));
    }

    /// <summary>The longest <see cref="Id"/>, in UTF-16 units.</summary>
    public const int MaximumIdLength = 512;

    /// <summary>Whether it is the user or the other side.</summary>
    public IdentitySubjectRole Role { get; }

    /// <summary>The account, in the host's own terms.</summary>
    public string Id { get; }

    /// <summary>The app's user.</summary>
    /// <param name="id">The account, in the host's own terms.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank or longer than <see cref="MaximumIdLength"/>.</exception>
    public static IdentitySubject Self(string id) => new(IdentitySubjectRole.Self, id);

    /// <summary>The other side of the conversation.</summary>
    /// <param name="id">The account, in the host's own terms.</param>
    /// <returns>The subject.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank or longer than <see cref="MaximumIdLength"/>.</exception>
    public static IdentitySubject Counterparty(string id) => new(IdentitySubjectRole.Counterparty, id);

    /// <summary>The role alone: who it is belongs in no log.</summary>
    /// <returns>The role.</returns>
    public override string ToString() => Role.ToString();
}
