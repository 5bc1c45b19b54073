using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>How money was sent. Combine what applies.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<PaymentMeans>))]
public enum PaymentMeans
{
    /// <summary>Not known, or no money was sent.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown = 0,

    /// <summary>A transfer from a bank account.</summary>
    [JsonStringEnumMemberName("bank-transfer")]
    BankTransfer = 1,

    /// <summary>A debit or credit card.</summary>
    [JsonStringEnumMemberName("card")]
    Card = 2,

    /// <summary>A payment app or e-wallet.</summary>
    [JsonStringEnumMemberName("payment-app")]
    PaymentApp = 4,

    /// <summary>Cash handed over or posted.</summary>
    [JsonStringEnumMemberName("cash")]
    Cash = 8,

    /// <summary>Gift cards, prepaid cards or game points, or their codes.</summary>
    [JsonStringEnumMemberName("gift-card")]
    GiftCard = 16,

    /// <summary>Virtual currency.</summary>
    [JsonStringEnumMemberName("crypto")]
    Crypto = 32,

    /// <summary>A money-transfer company.</summary>
    [JsonStringEnumMemberName("remittance")]
    Remittance = 64,
}
