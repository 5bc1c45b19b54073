namespace FraudGuard;

/// <summary>The step of a scam's script that a signal belongs to, in the order in which scripts use them.</summary>
public enum ScamStage
{
    /// <summary>No particular step: background, protective cues.</summary>
    None = 0,

    /// <summary>The opening: an offer, a threat, a wrong number, a parcel.</summary>
    Hook = 1,

    /// <summary>Building trust: credentials shown, affection, small first profits.</summary>
    Trust = 2,

    /// <summary>Cutting the victim off: another app, secrecy, "tell no one", stay on the line.</summary>
    Isolate = 3,

    /// <summary>Pressure: deadlines, threats, limited places.</summary>
    Pressure = 4,

    /// <summary>Asking for a credential or access: code, password, card, screen sharing, remote control.</summary>
    Credential = 5,

    /// <summary>Asking for money, by whatever route.</summary>
    Payment = 6,

    /// <summary>Asking for more money to release the first: tax, deposit, unfreezing fee.</summary>
    SecondPayment = 7,
}
