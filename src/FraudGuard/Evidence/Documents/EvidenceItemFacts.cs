namespace FraudGuard.Evidence;

/// <summary>What lists say of an item of any kind.</summary>
internal static class EvidenceItemFacts
{
    public static string KindOf(EvidenceItem item) => item switch
    {
        MessageItem => "message",
        CallItem => "call",
        TransferItem => "transfer",
        CaptureItem => "capture",
        FileItem => "file",
        ArtefactItem => "artefact",
        _ => throw new ArgumentException($"A {item.GetType().Name} is no kind of item this library knows.", nameof(item)),
    };

    public static DateTimeOffset? TimeOf(EvidenceItem item) => item switch
    {
        MessageItem message => message.ServerTime ?? message.ClientTime ?? message.CapturedAt,
        CallItem call => call.StartedAt,
        TransferItem transfer => transfer.At,
        _ => item.CapturedAt,
    };

    /// <summary>The title, or what the item says of itself. Never the words of a message.</summary>
    public static string Describe(EvidenceItem item) => item.Title ?? item switch
    {
        MessageItem message => message.SenderName ?? message.SenderId,
        CallItem call => call.CounterpartyName ?? call.Counterparty,
        TransferItem transfer => $"{EvidenceTexts.Amount(transfer.Amount, transfer.Currency)} → {transfer.PayeeName ?? transfer.PayeeAccount}",
        CaptureItem capture => capture.Subject ?? capture.Url ?? capture.File?.FileName ?? "",
        ArtefactItem artefact => artefact.Value,
        _ => item.File?.FileName ?? "",
    };
}
