namespace ChatHost.Incidents;

/// <summary>The few things only the victim knows.</summary>
internal sealed record IncidentInput(
    string? Language, string? Category, string? Name, string? Contact, string? Place, string? Narrative, string? ReportNumber,
    IReadOnlyList<TransferInput>? Transfers)
{
    private const int MaximumShortLength = 200;
    private const int MaximumNarrativeLength = 4_000;
    private const int MaximumTransfers = 10;

    public bool IsWithinLimits =>
        IsShort(Language) && IsShort(Category) && IsShort(Name) && IsShort(Contact) && IsShort(Place) && IsShort(ReportNumber)
        && Narrative is not { Length: > MaximumNarrativeLength }
        && Transfers is not { Count: > MaximumTransfers }
        && (Transfers ?? []).All(static transfer => IsShort(transfer.Currency) && IsShort(transfer.PayeeAccount)
            && IsShort(transfer.PayeeName) && IsShort(transfer.PayeeInstitution) && IsShort(transfer.TransactionId));

    private static bool IsShort(string? text) => text is not { Length: > MaximumShortLength };
}
