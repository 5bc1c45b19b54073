using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>
/// Collects what happened and writes it as one sealed ZIP: numbered evidence, originals byte for byte, a manifest with hashes, a custody log,
/// and an index a person can read. Nothing leaves the process but the stream it writes to. Not safe for use by several threads at once.
/// </summary>
/// <remarks>
/// The bundle shows whether it was changed after sealing. Whether it is admitted as evidence, and what it proves, is for police and courts.
/// </remarks>
public sealed class EvidenceBundleBuilder
{
    private readonly EvidenceBundleOptions _options;
    private readonly List<EvidenceItem> _items = [];
    private readonly List<EvidenceAttachment?> _attachments = [];
    private readonly List<EvidenceGap> _gaps = [];
    private readonly List<GlossaryTerm> _glossary = [];
    private readonly CustodyLog _custody = new();

    /// <summary>Begins a bundle.</summary>
    /// <param name="incident">The incident it is about.</param>
    /// <param name="options">How it is built; the defaults when not given.</param>
    /// <exception cref="ArgumentException">An option names an unknown hash algorithm, or the incident has no id.</exception>
    public EvidenceBundleBuilder(EvidenceCase incident, EvidenceBundleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentException.ThrowIfNullOrWhiteSpace(incident.IncidentId);
        _options = options ?? new EvidenceBundleOptions();
        foreach (string algorithm in _options.AdditionalHashAlgorithms)
        {
            if (!HashNames.IsAdditional(algorithm))
                throw new ArgumentException($"The hash algorithm \"{algorithm}\" is not known; use {HashNames.Sha384} or {HashNames.Sha512}, or leave it out: SHA-256 is always there.", nameof(options));
        }

        Case = incident;
    }

    /// <summary>The incident.</summary>
    public EvidenceCase Case { get; }

    /// <summary>Who collects the evidence.</summary>
    /// <value>The default is the victim, without a declaration.</value>
    public EvidenceCollector Collector { get; set; } = new();

    /// <summary>The time the export covers. Message count and gaps are filled in by the builder.</summary>
    /// <value>The default says nothing about the time covered.</value>
    public EvidenceCompleteness Completeness { get; set; } = new();

    /// <summary>The grounds for keeping personal data.</summary>
    /// <value>The default is <see langword="null"/>: not said.</value>
    public EvidencePrivacy? Privacy { get; set; }

    /// <summary>Adds a message, a call, a transfer or an artefact.</summary>
    /// <param name="item">The item. Number, file and hash are filled in by the builder.</param>
    /// <param name="attachment">Bytes to keep with it, such as a message as the platform exported it, or the picture of a receipt.</param>
    /// <returns>The number the item got.</returns>
    /// <exception cref="ArgumentException">The item lacks what its kind needs; the message says what.</exception>
    public string Add(EvidenceItem item, EvidenceAttachment? attachment = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        EvidenceItemRules.Check(item, attachment);
        string id = (_items.Count + 1).ToString("d6", CultureInfo.InvariantCulture);
        EvidenceFile? file = attachment is null ? null : new EvidenceFile
        {
            Path = ArchivePath.ForItem(id, attachment.FileName),
            FileName = attachment.FileName,
            MediaType = attachment.MediaType,
            Encoding = attachment.Encoding,
        };
        _items.Add(EvidenceItemRules.Clean(item) with { ItemId = id, File = file, RecordSha256 = null });
        _attachments.Add(attachment);
        return id;
    }

    /// <summary>Says that something is missing and why: a deleted chat, a lost phone, messages beyond the app's limit.</summary>
    /// <param name="gap">What is missing.</param>
    public void AddGap(EvidenceGap gap)
    {
        ArgumentNullException.ThrowIfNull(gap);
        _gaps.Add(gap with { Reason = SecretMasker.Mask(gap.Reason) });
    }

    /// <summary>Explains a nickname, slang or a dialect word.</summary>
    /// <param name="term">The word as it stands in the evidence.</param>
    /// <param name="meaning">What it means.</param>
    public void AddGlossaryTerm(string term, string meaning)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        ArgumentException.ThrowIfNullOrWhiteSpace(meaning);
        _glossary.Add(new GlossaryTerm { Term = term, Meaning = SecretMasker.Mask(meaning) });
    }

    /// <summary>Notes in the custody log who did what with the evidence. The sealing is noted by the builder.</summary>
    /// <param name="custodyEvent">What happened.</param>
    public void AddCustody(CustodyEvent custodyEvent) => _custody.Append(custodyEvent);

    /// <summary>
    /// Writes the bundle. Attachments are read twice and never held in memory. The same content, options and time give the same bytes.
    /// </summary>
    /// <param name="output">Where to write; need not be able to seek and is left open. When this method fails, what it has written is no bundle: delete it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The manifest and the seal that were written.</returns>
    /// <exception cref="InvalidOperationException">The bundle is empty or larger than <see cref="EvidenceLimits"/> allow, or signer or time stamper gave something unusable.</exception>
    /// <exception cref="InvalidDataException">The bytes of an attachment changed between the two readings.</exception>
    /// <exception cref="IOException">An attachment could not be read, or the output not written.</exception>
    public async Task<EvidenceReceipt> BuildAsync(Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!output.CanWrite)
            throw new ArgumentException("The output must be writable.", nameof(output));
        if (_items.Count == 0)
            throw new InvalidOperationException("The bundle is empty; add at least one item before building it.");
        var composer = new BundleComposer(_options, [.. _items], [.. _attachments]);
        return await composer.WriteAsync(output, CreateHeader(), _custody, cancellationToken).ConfigureAwait(false);
    }

    private EvidenceManifest CreateHeader()
    {
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        return new EvidenceManifest
        {
            ManifestVersion = EvidenceManifest.CurrentVersion,
            ManifestId = _options.ManifestId ?? "",
            CreatedAt = now,
            LocalOffsetMinutes = (int)_options.TimeProvider.LocalTimeZone.GetUtcOffset(now).TotalMinutes,
            Tool = _options.Tool,
            SchemaSha256 = EvidenceSchema.Sha256,
            Canonicalization = EvidenceSchema.Canonicalization,
            Locale = EvidenceTexts.For(_options.Culture).Language,
            Case = Case,
            Collector = Collector with { Declaration = SecretMasker.MaskOptional(Collector.Declaration) },
            Completeness = Completeness with
            {
                MessageCount = _items.OfType<MessageItem>().Count(),
                KnownGaps = [.. Completeness.KnownGaps.Select(static gap => gap with { Reason = SecretMasker.Mask(gap.Reason) }), .. _gaps],
            },
            Glossary = [.. _glossary],
            Privacy = Privacy,
            Custody = new CustodySummary { Count = 0, HeadSha256 = CustodyLog.FirstPrevious },
            Items = [],
            Entries = [],
        };
    }
}
