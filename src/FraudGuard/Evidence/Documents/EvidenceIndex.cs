using System.Globalization;
using System.Text;

namespace FraudGuard.Evidence;

/// <summary>The page of a bundle a person reads first. Secrets in messages are masked here; the originals stand in the bundle's files.</summary>
internal sealed class EvidenceIndex(
    EvidenceManifest header,
    IReadOnlyList<EvidenceItem> items,
    IReadOnlyList<EvidenceEntry> files,
    IReadOnlyList<CustodyEntry> custody)
{
    private readonly EvidenceTexts _texts = EvidenceTexts.For(CultureInfo.GetCultureInfo(header.Locale));
    private readonly Dictionary<string, EvidenceEntry> _files = files.ToDictionary(static file => file.Path, StringComparer.Ordinal);
    private readonly List<DocumentBlock> _blocks = [];
    private EvidenceDocument? _document;

    public byte[] ToHtml() => Encoding.UTF8.GetBytes(HtmlWriter.Write(Document()));

    public byte[] ToMarkdown() => Encoding.UTF8.GetBytes(MarkdownWriter.Write(Document()));

    private EvidenceDocument Document() => _document ??= Compose();

    private EvidenceDocument Compose()
    {
        _blocks.Add(new DocumentBlock.Paragraph(_texts["index.intro"]));
        _blocks.Add(new DocumentBlock.Note(_texts["index.keep"]));
        AddCase();
        AddItems();
        AddTransfers();
        AddCalls();
        AddMessages();
        AddArtefacts();
        AddCompleteness();
        AddGlossary();
        AddCustody();
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.check"]));
        _blocks.Add(new DocumentBlock.Points([_texts["index.check.tool"], _texts["index.check.sums"], _texts["index.check.seal"]]));
        _blocks.Add(new DocumentBlock.Paragraph(_texts["index.limits"]));
        return new EvidenceDocument(_texts.Language, _texts["index.title"], _blocks);
    }

    private void AddCase()
    {
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.case"]));
        var fields = new List<DocumentField>
        {
            new(_texts["case.incident"], header.Case.IncidentId),
            new(_texts["case.created"], EvidenceTexts.Time(header.CreatedAt.ToOffset(TimeSpan.FromMinutes(header.LocalOffsetMinutes)))),
            new(_texts["case.collector"], header.Collector.PseudonymousId is { } id
                ? $"{_texts["role." + header.Collector.Role]} ({id})"
                : _texts["role." + header.Collector.Role]),
        };
        if (header.Case.FirstContact is { } first)
            fields.Add(new(_texts["case.first-contact"], EvidenceTexts.Time(first)));
        if (header.Case.LastContact is { } last)
            fields.Add(new(_texts["case.last-contact"], EvidenceTexts.Time(last)));
        if (header.Case.LossAmount is { } loss)
            fields.Add(new(_texts["case.loss"], EvidenceTexts.Amount(loss, header.Case.LossCurrency ?? "")));
        if (header.Case.ReportNumbers is { Count: > 0 } numbers)
            fields.Add(new(_texts["case.report-numbers"], string.Join("\n", numbers)));
        if (header.Collector.Declaration is { } declaration)
            fields.Add(new(_texts["case.declaration"], declaration));
        _blocks.Add(new DocumentBlock.Fields(fields));
    }

    private void AddItems()
    {
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.items"]));
        var rows = new List<IReadOnlyList<DocumentText>>();
        foreach (EvidenceItem item in items)
        {
            // Messages are many; they have a table of their own below.
            if (item is MessageItem { File: null })
                continue;
            rows.Add(
            [
                item.ItemId,
                _texts["kind." + EvidenceItemFacts.KindOf(item)],
                EvidenceItemFacts.Describe(item),
                EvidenceItemFacts.TimeOf(item) is { } time ? EvidenceTexts.Time(time) : "",
                _texts["method." + item.CaptureMethod],
                FileLink(item),
                new DocumentText(item.File is { } file ? _files[file.Path].Sha256 : item.RecordSha256!, Code: true),
            ]);
        }

        AddTable("index.items.caption", ["column.number", "column.kind", "column.description", "column.time", "column.method", "column.file", "column.sha256"], rows);
    }

    private DocumentText FileLink(EvidenceItem item)
    {
        if (item.File is not { } file)
            return "";
        // What could run or load something when opened is named but not linked.
        bool harmless = Path.GetExtension(file.Path).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" or ".HEIC" or ".MP4" or ".MOV" or ".MP3" or ".M4A" or ".WAV" or ".TXT";
        return new DocumentText(file.Path, harmless ? file.Path : null);
    }

    private void AddTransfers()
    {
        TransferItem[] transfers = [.. items.OfType<TransferItem>()];
        if (transfers.Length == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.transfers"]));
        _blocks.Add(TransferTable.Create(_texts, transfers));
    }

    private void AddCalls()
    {
        var rows = items.OfType<CallItem>().Select(call => (IReadOnlyList<DocumentText>)
        [
            call.ItemId,
            EvidenceTexts.Time(call.StartedAt),
            call.DurationSeconds is { } seconds ? TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture) : "",
            call.CounterpartyName is { } name ? $"{name}\n{call.Counterparty}" : call.Counterparty,
            string.Join("\n", Remarks((call.PlacedByVictim, "call.placed"), (!call.PlacedByVictim, "call.received"), (call.Video, "call.video"), (call.ScreenShared, "call.screen-shared"))),
        ]).ToList();
        if (rows.Count == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.calls"]));
        AddTable("index.calls.caption", ["column.number", "column.time", "column.duration", "column.counterparty", "column.remarks"], rows);
    }

    private void AddMessages()
    {
        MessageItem[] messages = [.. items.OfType<MessageItem>()];
        if (messages.Length == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.messages"]));
        _blocks.Add(new DocumentBlock.Paragraph(_texts["index.messages.masked"]));
        foreach (IGrouping<string, MessageItem> conversation in messages.GroupBy(static message => message.ConversationId, StringComparer.Ordinal))
        {
            var rows = conversation.Select(message => (IReadOnlyList<DocumentText>)
            [
                message.ItemId,
                (message.ServerTime ?? message.ClientTime) is { } time ? EvidenceTexts.Time(time) : "",
                message.SenderName is { } name ? $"{name}\n{message.SenderId}" : message.SenderId,
                message.Text is { } text ? SecretMasker.Mask(text) : _texts["message.unknown"],
                MessageRemarks(message),
            ]).ToList();
            _blocks.Add(new DocumentBlock.Table(
                _texts.Format("index.messages.caption", conversation.Key),
                [.. new[] { "column.number", "column.time", "column.sender", "column.text", "column.remarks" }.Select(key => _texts[key])],
                rows));
        }
    }

    private string MessageRemarks(MessageItem message)
    {
        var remarks = Remarks((message.SentByVictim, "message.by-victim"), (message.TextUtf16 is not null, "message.ill-formed")).ToList();
        foreach (MessageEdit edit in message.Edits ?? [])
        {
            string at = edit.At is { } time ? EvidenceTexts.Time(time) : _texts["message.time-unknown"];
            remarks.Add(edit.Text is { } text ? _texts.Format("message.edit", at, SecretMasker.Mask(text)) : _texts.Format("message.edit-unknown", at));
        }

        if (message.RecalledAt is { } recalled)
            remarks.Add(_texts.Format("message.recalled", EvidenceTexts.Time(recalled)));
        if (message.DeletedAt is { } deleted)
            remarks.Add(_texts.Format("message.deleted", EvidenceTexts.Time(deleted)));
        if (message.Changes?.Note is { } note)
            remarks.Add(note);
        return string.Join("\n", remarks);
    }

    private void AddArtefacts()
    {
        var rows = items.OfType<ArtefactItem>().Select(artefact => (IReadOnlyList<DocumentText>)
            [artefact.ItemId, _texts["artefact." + artefact.Type], artefact.Value, artefact.Title]).ToList();
        if (rows.Count == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.artefacts"]));
        _blocks.Add(new DocumentBlock.Note(_texts["index.artefacts.warning"]));
        AddTable("index.artefacts.caption", ["column.number", "column.kind", "column.value", "column.remarks"], rows);
    }

    private void AddCompleteness()
    {
        EvidenceCompleteness completeness = header.Completeness;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.completeness"]));
        var fields = new List<DocumentField> { new(_texts["completeness.messages"], completeness.MessageCount.ToString(CultureInfo.InvariantCulture)) };
        if (Range(completeness.From, completeness.To) is { } covered)
            fields.Add(new(_texts["completeness.range"], covered));
        if (completeness.GroupMembersListedAt is { } listed)
            fields.Add(new(_texts["completeness.members"], EvidenceTexts.Time(listed)));
        _blocks.Add(new DocumentBlock.Fields(fields));
        if (completeness.KnownGaps.Count == 0)
            _blocks.Add(new DocumentBlock.Paragraph(_texts["completeness.no-gaps"]));
        else
            AddTable("completeness.gaps", ["column.conversation", "column.time", "column.reason"],
                [.. completeness.KnownGaps.Select(gap => (IReadOnlyList<DocumentText>)[gap.ConversationId, Range(gap.From, gap.To), gap.Reason])]);
    }

    private void AddGlossary()
    {
        if (header.Glossary.Count == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.glossary"]));
        _blocks.Add(new DocumentBlock.Fields([.. header.Glossary.Select(static term => new DocumentField(term.Term, term.Meaning))]));
    }

    private void AddCustody()
    {
        _blocks.Add(new DocumentBlock.Heading(2, _texts["index.custody"]));
        AddTable("index.custody.caption", ["column.number", "column.time", "column.actor", "column.action", "column.from", "column.to", "column.remarks"],
            [.. custody.Select(entry => (IReadOnlyList<DocumentText>)
            [
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                EvidenceTexts.Time(entry.At),
                entry.Actor,
                _texts["custody." + entry.Action],
                entry.From,
                entry.To,
                entry.Note,
            ])]);
    }

    private void AddTable(string caption, string[] columns, IReadOnlyList<IReadOnlyList<DocumentText>> rows)
    {
        if (rows.Count > 0)
            _blocks.Add(new DocumentBlock.Table(_texts[caption], [.. columns.Select(key => _texts[key])], rows));
    }

    private IEnumerable<string> Remarks(params (bool Holds, string Key)[] remarks) =>
        remarks.Where(static remark => remark.Holds).Select(remark => _texts[remark.Key]);

    private static string? Range(DateTimeOffset? from, DateTimeOffset? to) => from is null && to is null
        ? null
        : $"{(from is { } start ? EvidenceTexts.Time(start) : "…")} – {(to is { } end ? EvidenceTexts.Time(end) : "…")}";
}
