namespace FraudGuard.Evidence;

/// <summary>The table of transfers that indexes and reports share: what police and banks ask for, in their order.</summary>
internal static class TransferTable
{
    private static readonly string[] s_columns =
        ["column.number", "column.time", "column.amount", "column.payee", "column.payee-account", "column.payee-institution", "column.payer", "column.transaction", "column.channel"];

    public static DocumentBlock.Table Create(EvidenceTexts texts, IEnumerable<TransferItem> transfers) => new(
        texts["transfers.caption"],
        [.. s_columns.Select(key => texts[key])],
        [.. transfers.Select(static transfer => (IReadOnlyList<DocumentText>)
        [
            transfer.ItemId,
            EvidenceTexts.Time(transfer.At),
            EvidenceTexts.Amount(transfer.Amount, transfer.Currency),
            transfer.PayeeName,
            transfer.PayeeAccount,
            transfer.PayeeInstitution,
            string.Join("\n", new[] { transfer.PayerInstitution, transfer.PayerAccount }.Where(static part => part is not null)),
            transfer.TransactionId,
            transfer.Channel,
        ])]);
}
