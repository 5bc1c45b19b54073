using ChatHost.Rooms;
using FraudGuard.Evidence;

namespace ChatHost.Incidents;

/// <summary>Makes the evidence bundle of a room and the drafts of the reports. Nothing is written to a disk or sent anywhere.</summary>
internal sealed class IncidentDesk(TimeProvider time)
{
    private const string Platform = "FraudGuard ChatHost";
    private const string Victim = "victim";

    public async Task<IncidentView> MakeAsync(Seat seat, IncidentInput input, CancellationToken cancellationToken)
    {
        if (!input.IsWithinLimits) throw new ChatException(ChatError.Invalid);
        using var entry = await seat.Room.EnterAsync(cancellationToken);
        var now = time.GetUtcNow();
        var culture = Languages.Culture(input.Language);
        var builder = new EvidenceBundleBuilder(
            new EvidenceCase
            {
                IncidentId = seat.Room.Id,
                CategoryId = Text(input.Category),
                FirstContact = seat.Room.Messages.FirstOrDefault()?.At,
                LastContact = seat.Room.Messages.LastOrDefault()?.At,
                ReportNumbers = Text(input.ReportNumber) is { } number ? [number] : null,
            },
            new EvidenceBundleOptions { Culture = culture, TimeProvider = time })
        {
            Completeness = new EvidenceCompleteness { From = seat.Room.Messages.FirstOrDefault()?.At, To = now },
            Privacy = new EvidencePrivacy { DataMinimised = true, ThirdPartyData = true },
        };
        foreach (var message in seat.Room.Messages) builder.Add(Item(message, seat, now));
        var transfers = (input.Transfers ?? []).Select(transfer => Item(transfer, now)).OfType<TransferItem>().ToList();
        foreach (var transfer in transfers) builder.Add(transfer);
        if (seat.Room.Messages.Count + transfers.Count == 0) throw new ChatException(ChatError.Invalid);
        builder.AddCustody(new CustodyEvent { At = now, Actor = Victim, Action = CustodyAction.Collected, From = Platform });

        using var bundle = new MemoryStream();
        var receipt = await builder.BuildAsync(bundle, cancellationToken);
        var form = new IncidentForm
        {
            ReporterName = Text(input.Name),
            ReporterContact = Text(input.Contact),
            Place = Text(input.Place),
            Narrative = Text(input.Narrative),
        };
        seat.Incident = new IncidentFiles(
            bundle.ToArray(), Report(ReportAudience.Police), Report(ReportAudience.Bank), receipt.ManifestSha256, now);
        return new IncidentView(receipt.ManifestSha256, seat.Incident.Bundle.Length, seat.Room.Messages.Count, transfers.Count);

        string Report(ReportAudience audience) =>
            IncidentReport.Create(audience, culture, form, receipt.Manifest, receipt.ManifestSha256).ToHtml();
    }

    private static MessageItem Item(RoomMessage message, Seat victim, DateTimeOffset now) => new()
    {
        ConversationId = victim.Room.Id,
        MessageId = message.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        SenderId = message.From.Id,
        SenderName = message.From.Name,
        SentByVictim = message.From == victim,
        ServerTime = message.At,
        Text = message.Text,
        SourcePlatform = Platform,
        CaptureMethod = CaptureMethod.ApiExport,
        CapturedAt = now,
    };

    // Half a line is no transfer yet: it stays off the bundle, and the report has lines to write on.
    private static TransferItem? Item(TransferInput transfer, DateTimeOffset now) =>
        transfer.Amount is > 0 and <= 1_000_000_000_000m && Text(transfer.PayeeAccount) is { } account && Text(transfer.Currency) is { } currency
            ? new TransferItem
            {
                Amount = transfer.Amount.Value,
                Currency = currency,
                PayeeAccount = account,
                PayeeName = Text(transfer.PayeeName),
                PayeeInstitution = Text(transfer.PayeeInstitution),
                TransactionId = Text(transfer.TransactionId),
                At = transfer.At ?? now,
                CaptureMethod = CaptureMethod.Statement,
                CapturedAt = now,
            }
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
