using System.Diagnostics.CodeAnalysis;
using FraudGuard.Guidance;

namespace FraudGuard.Warnings;

/// <summary>Whether to warn about a message now, and why.</summary>
public sealed class WarningDecision
{
    private WarningDecision(WarningReason reason, FraudWarning? warning)
    {
        Reason = reason;
        Warning = warning;
    }

    /// <summary>Whether there is a warning to show.</summary>
    [MemberNotNullWhen(true, nameof(Warning))]
    public bool IsShown => Warning is not null;

    /// <summary>What to show, or <see langword="null"/>. No warning is no statement that the message is harmless.</summary>
    public FraudWarning? Warning { get; }

    /// <summary>Why, for logs and for people who tune the policy; not for the user.</summary>
    public WarningReason Reason { get; }

    /// <summary>A decision to show a warning.</summary>
    /// <param name="warning">The warning.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The decision.</returns>
    public static WarningDecision Show(FraudWarning warning, WarningReason reason)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return new(reason, warning);
    }

    /// <summary>A decision to show nothing.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The decision.</returns>
    public static WarningDecision Quiet(WarningReason reason) => new(reason, null);
}
