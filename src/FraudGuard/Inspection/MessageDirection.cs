namespace FraudGuard.Inspection;

/// <summary>Which way a message goes, seen from the app's user.</summary>
public enum MessageDirection
{
    /// <summary>Received from the other side.</summary>
    Incoming = 0,

    /// <summary>Written by the user and not yet sent.</summary>
    Outgoing = 1,
}
