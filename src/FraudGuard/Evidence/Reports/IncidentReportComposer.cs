namespace FraudGuard.Evidence;

/// <summary>Puts a report together.</summary>
internal sealed class IncidentReportComposer
{
    private readonly EvidenceTexts _texts;
    private readonly string _audience;
    private readonly IncidentForm _form;
    private readonly EvidenceManifest? _manifest;
    private readonly string? _manifestSha256;
    private readonly TransferItem[] _transfers;
    private readonly string[] _keep;
    private readonly List<DocumentBlock> _blocks = [];

    public IncidentReportComposer(ReportAudience audience, EvidenceTexts texts, IncidentForm form, EvidenceManifest? manifest, string? manifestSha256)
    {
        _texts = texts;
        _audience = audience switch
        {
            ReportAudience.Police => "police",
            ReportAudience.Bank => "bank",
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "A report is for the police or a bank."),
        };
        _form = form;
        _manifest = manifest;
        _manifestSha256 = manifestSha256;
        _transfers =
        [
            .. manifest?.Items.OfType<TransferItem>() ?? [],
            .. form.FurtherTransfers.Select(static transfer => (TransferItem)EvidenceItemRules.Clean(transfer)),
        ];
        // The accounts of the other side and the transaction numbers are what a report is for; everything else of that form is masked.
        _keep =
        [
            .. _transfers.Select(static transfer => transfer.PayeeAccount),
            .. _transfers.Select(static transfer => transfer.TransactionId).OfType<string>(),
            .. form.Suspects.SelectMany(static suspect => suspect.Contacts),
        ];
    }

    public EvidenceDocument Compose()
    {
        _blocks.Add(new DocumentBlock.Note(_texts["report.draft"]));
        _blocks.Add(new DocumentBlock.Paragraph(_texts[$"report.{_audience}.intro"]));
        AddWho();
        AddWhenAndWhere();
        AddHow();
        AddHowMuch();
        AddEvidence();
        AddRequests();
        AddToBring();
        AddDeclaration();
        return new EvidenceDocument(_texts.Language, _texts[$"report.{_audience}.title"], _blocks);
    }

    private void AddWho()
    {
        Heading("report.who");
        _blocks.Add(new DocumentBlock.Fields(
        [
            new(_texts["report.reporter"], Masked(_form.ReporterName)),
            new(_texts["report.contact"], Masked(_form.ReporterContact)),
            new(_texts["report.id-document"], ""),
        ]));
        _blocks.Add(new DocumentBlock.Paragraph(_texts["report.id-document.by-hand"]));
        _blocks.Add(new DocumentBlock.Heading(3, _texts["report.suspects"]));
        foreach (SuspectDetails suspect in Suspects())
        {
            _blocks.Add(new DocumentBlock.Fields(
            [
                new(_texts["report.suspect.name"], suspect.Name),
                new(_texts["report.suspect.contacts"], string.Join("\n", suspect.Contacts)),
                new(_texts["report.suspect.remarks"], Masked(suspect.Remarks)),
            ]));
        }
    }

    /// <summary>Who is named in the form; without any, everyone in the bundle but the victim.</summary>
    private List<SuspectDetails> Suspects()
    {
        if (_form.Suspects.Count > 0)
            return [.. _form.Suspects];
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (EvidenceItem item in _manifest?.Items ?? [])
        {
            (string? contact, string? name) = item switch
            {
                MessageItem { SentByVictim: false } message => (message.SenderId, message.SenderName),
                CallItem call => (call.Counterparty, call.CounterpartyName),
                ArtefactItem { Type: ArtefactType.PhoneNumber or ArtefactType.EmailAddress or ArtefactType.Account } artefact => (artefact.Value, artefact.Title),
                _ => (null, null),
            };
            if (contact is not null && (!known.TryGetValue(contact, out string? earlier) || earlier is null))
                known[contact] = name;
        }

        return known.Count == 0
            ? [new SuspectDetails()]
            : [.. known.Select(static pair => new SuspectDetails { Name = pair.Value, Contacts = [pair.Key] })];
    }

    private void AddWhenAndWhere()
    {
        Heading("report.when");
        string platforms = string.Join(", ", (_manifest?.Items ?? []).Select(static item => item.SourcePlatform).OfType<string>().Distinct(StringComparer.Ordinal));
        string? place = _form.Place is null ? null : SecretMasker.Mask(_form.Place, _keep);
        _blocks.Add(new DocumentBlock.Fields(
        [
            new(_texts["case.first-contact"], Time(_form.FirstContact ?? _manifest?.Case.FirstContact ?? Times().FirstOrDefault())),
            new(_texts["case.last-contact"], Time(_form.LastContact ?? _manifest?.Case.LastContact ?? Times().LastOrDefault())),
            new(_texts["report.place"], place ?? platforms),
        ]));
    }

    private IEnumerable<DateTimeOffset?> Times() => (_manifest?.Items ?? [])
        .Where(static item => item is MessageItem or CallItem)
        .Select(EvidenceItemFacts.TimeOf)
        .OfType<DateTimeOffset>()
        .Order()
        .Cast<DateTimeOffset?>();

    private void AddHow()
    {
        Heading("report.how");
        _blocks.Add(_form.Narrative is { Length: > 0 } narrative
            ? new DocumentBlock.Quote(SecretMasker.Mask(narrative, _keep))
            : new DocumentBlock.Fields([new(_texts["report.how.prompt"], "")]));
        if (_form.DisclosedData.Count > 0)
        {
            _blocks.Add(new DocumentBlock.Heading(3, _texts["report.disclosed"]));
            _blocks.Add(new DocumentBlock.Points([.. _form.DisclosedData.Select(data => Masked(data))]));
        }
    }

    private void AddHowMuch()
    {
        Heading("report.how-much");
        string total = string.Join("\n", _transfers
            .GroupBy(static transfer => transfer.Currency, StringComparer.OrdinalIgnoreCase)
            .Select(static group => EvidenceTexts.Amount(group.Sum(static transfer => transfer.Amount), group.Key)));
        if (total.Length == 0 && _manifest?.Case is { LossAmount: { } loss } incident)
            total = EvidenceTexts.Amount(loss, incident.LossCurrency ?? "");
        _blocks.Add(new DocumentBlock.Fields([new(_texts["report.total"], total)]));
        if (_transfers.Length > 0)
            _blocks.Add(TransferTable.Create(_texts, _transfers));
        string[] accounts = [.. _transfers.Select(Payee).Distinct(StringComparer.Ordinal)];
        if (accounts.Length == 0)
            return;
        _blocks.Add(new DocumentBlock.Heading(3, _texts["report.payees"]));
        _blocks.Add(new DocumentBlock.Points([.. accounts.Select(static account => (DocumentText)account)]));
    }

    private static string Payee(TransferItem transfer) =>
        string.Join(" · ", new[] { transfer.PayeeAccount, transfer.PayeeName, transfer.PayeeInstitution }.OfType<string>());

    private void AddEvidence()
    {
        Heading("report.evidence");
        if (_manifest is null)
        {
            _blocks.Add(new DocumentBlock.Points([_texts["evidence.calls"], _texts["evidence.messages"], _texts["evidence.receipts"], _texts["evidence.captures"]], Checklist: true));
            return;
        }

        var rows = new List<IReadOnlyList<DocumentText>>();
        foreach (IGrouping<string, MessageItem> conversation in _manifest.Items.OfType<MessageItem>().GroupBy(static message => message.ConversationId, StringComparer.Ordinal))
        {
            rows.Add(
            [
                $"{conversation.First().ItemId}–{conversation.Last().ItemId}",
                _texts["kind.message"],
                _texts.Format("report.evidence.messages", conversation.Count(), conversation.Key),
                conversation.Select(EvidenceItemFacts.TimeOf).OfType<DateTimeOffset>().Order().Cast<DateTimeOffset?>().FirstOrDefault() is { } first ? EvidenceTexts.Time(first) : "",
            ]);
        }

        foreach (EvidenceItem item in _manifest.Items.Where(static item => item is not MessageItem))
        {
            rows.Add(
            [
                item.ItemId,
                _texts["kind." + EvidenceItemFacts.KindOf(item)],
                EvidenceItemFacts.Describe(item),
                EvidenceItemFacts.TimeOf(item) is { } time ? EvidenceTexts.Time(time) : "",
            ]);
        }

        _blocks.Add(new DocumentBlock.Table(
            _texts["report.evidence.caption"], [_texts["column.number"], _texts["column.kind"], _texts["column.description"], _texts["column.time"]], rows));
        var fields = new List<DocumentField> { new(_texts["report.bundle-id"], new DocumentText(_manifest.ManifestId, Code: true)) };
        if (_manifestSha256 is not null)
            fields.Add(new(_texts["report.bundle-hash"], new DocumentText(_manifestSha256, Code: true)));
        _blocks.Add(new DocumentBlock.Fields(fields));
        _blocks.Add(new DocumentBlock.Paragraph(_texts["report.bundle-hash.why"]));
        foreach (EvidenceGap gap in _manifest.Completeness.KnownGaps)
            _blocks.Add(new DocumentBlock.Paragraph(_texts.Format("report.gap", gap.Reason)));
    }

    private void AddRequests()
    {
        Heading("report.requests");
        _blocks.Add(new DocumentBlock.Points(
            [_texts[$"report.{_audience}.request.1"], _texts[$"report.{_audience}.request.2"], _texts[$"report.{_audience}.request.3"], _texts[$"report.{_audience}.request.4"]]));
        string[] numbers = [.. _manifest?.Case.ReportNumbers ?? [], .. _form.ReportNumbers];
        _blocks.Add(new DocumentBlock.Fields([new(_texts["case.report-numbers"], string.Join("\n", numbers.Distinct(StringComparer.Ordinal)))]));
    }

    private void AddToBring()
    {
        Heading("report.bring");
        _blocks.Add(new DocumentBlock.Points(
            [_texts["report.bring.id"], _texts["report.bring.device"], _texts["report.bring.account"], _texts["report.bring.receipts"], _texts["report.bring.bundle"]],
            Checklist: true));
        _blocks.Add(new DocumentBlock.Note(_texts["report.recovery-warning"]));
    }

    private void AddDeclaration()
    {
        Heading("report.declaration");
        _blocks.Add(new DocumentBlock.Paragraph(_texts["report.declaration.text"]));
        if (Masked(_manifest?.Collector.Declaration).Text is { Length: > 0 } declaration)
            _blocks.Add(new DocumentBlock.Fields([new(_texts["case.declaration"], declaration)]));
        _blocks.Add(new DocumentBlock.Signatures(
            [_texts["report.sign.reporter"], _texts["report.sign.witness"], _texts[$"report.{_audience}.sign.receiver"], _texts["report.sign.date"]]));
        _blocks.Add(new DocumentBlock.Paragraph(_texts["report.limits"]));
    }

    private void Heading(string key) => _blocks.Add(new DocumentBlock.Heading(2, _texts[key]));

    private DocumentText Masked(string? text) => text is null ? "" : SecretMasker.Mask(text, _keep);

    private static string Time(DateTimeOffset? time) => time is { } value ? EvidenceTexts.Time(value) : "";
}
