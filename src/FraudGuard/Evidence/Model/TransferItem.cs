using System.Text.Json.Serialization;

namespace FraudGuard.Evidence;

/// <summary>Money or goods of value that were sent.</summary>
public sealed record TransferItem : EvidenceItem
{
    /// <summary>The bank, payment firm or exchange it was sent from.</summary>
    public string? PayerInstitution { get; init; }

    /// <summary>The victim's account. The builder keeps only its last four characters.</summary>
    public string? PayerAccount { get; init; }

    /// <summary>The account holder's name the money went to.</summary>
    public string? PayeeName { get; init; }

    /// <summary>The account, wallet or address the money went to, in full: police and banks need it to stop the money.</summary>
    public required string PayeeAccount { get; init; }

    /// <summary>The bank, payment firm or chain the money went to.</summary>
    public string? PayeeInstitution { get; init; }

    /// <summary>The transaction number, UTR or transaction hash.</summary>
    public string? TransactionId { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How much was sent, above zero.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public required decimal Amount { get; init; }

    /// <summary>The currency, an ISO 4217 code or the ticker of a coin.</summary>
    public required string Currency { get; init; }

    /// <summary>How it was sent: online transfer, QR code, card, cash, gift card.</summary>
    public string? Channel { get; init; }
}
