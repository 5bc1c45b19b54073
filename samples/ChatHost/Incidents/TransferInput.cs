namespace ChatHost.Incidents;

/// <summary>Money that was sent, as someone writes it down.</summary>
internal sealed record TransferInput(
    decimal? Amount, string? Currency, string? PayeeAccount, string? PayeeName, string? PayeeInstitution, string? TransactionId, DateTimeOffset? At);
