namespace FraudGuard.Warnings;

/// <summary>What a user is about to give away.</summary>
public enum SensitiveContent
{
    /// <summary>The seed phrase or private key of a wallet.</summary>
    SeedPhrase = 0,

    /// <summary>A one-time code.</summary>
    OneTimeCode = 1,

    /// <summary>A password or PIN.</summary>
    Password = 2,

    /// <summary>Consent to share the screen or hand over control of the device.</summary>
    ScreenSharing = 3,

    /// <summary>Consent to pay, or a payment that the host attached.</summary>
    Payment = 4,

    /// <summary>The number of a bank card, or its security code.</summary>
    CardNumber = 5,

    /// <summary>The number of an identity card, passport or social insurance.</summary>
    IdentityNumber = 6,
}
