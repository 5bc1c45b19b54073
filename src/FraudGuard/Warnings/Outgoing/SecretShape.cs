namespace FraudGuard.Warnings;

// What a secret looks like that stands after its name.
internal enum SecretShape
{
    /// <summary>Four or more visible ASCII characters that are no plain word.</summary>
    Password = 0,

    /// <summary>Three or four digits.</summary>
    CardSecurityCode = 1,

    /// <summary>Seven to eighteen letters and digits, most of them digits.</summary>
    DocumentNumber = 2,

    /// <summary>Thirty or more letters and digits.</summary>
    Key = 3,

    /// <summary>Seven to eleven digits, with or without spaces.</summary>
    DeviceNumber = 4,
}
