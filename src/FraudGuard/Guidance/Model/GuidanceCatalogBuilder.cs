namespace FraudGuard.Guidance;

/// <summary>Puts a <see cref="GuidanceCatalog"/> together: by code, from files, or both, layer on layer.</summary>
public sealed class GuidanceCatalogBuilder
{
    /// <summary>Starts with nothing. Use <see cref="GuidanceCatalog.ToBuilder"/> to start from the built-in catalogue.</summary>
    public GuidanceCatalogBuilder()
    {
        Categories = new(static c => c.Id);
        Channels = new(static c => c.Id);
        RetiredChannels = new(static c => c.Id);
        Steps = new(static s => s.Id);
        Warnings = new(static x => x.Category);
        Training = new(static t => t.Category);
        Labels = new(static l => l.Id);
    }

    internal GuidanceCatalogBuilder(GuidanceCatalog catalog)
    {
        Version = catalog.Version;
        Languages = [.. catalog.Languages];
        Categories = new(static c => c.Id, catalog.Categories);
        Channels = new(static c => c.Id, catalog.Channels);
        RetiredChannels = new(static c => c.Id, catalog.RetiredChannels);
        Steps = new(static s => s.Id, catalog.Steps);
        Warnings = new(static x => x.Category, catalog.Warnings);
        Training = new(static t => t.Category, catalog.Training);
        Labels = new(static l => l.Id, catalog.Labels);
    }

    /// <summary>The version of the contents.</summary>
    /// <value>The default is <c>0</c> for an empty builder and the catalogue's version for a derived one.</value>
    public string Version { get; set; } = "0";

    /// <summary>The languages every text must exist in. Add one to translate, remove one to drop it.</summary>
    /// <value>The default is <c>zh-Hans</c>, <c>zh-Hant</c> and <c>en</c>.</value>
    public IList<string> Languages { get; } = [GuidanceLanguage.SimplifiedChinese, GuidanceLanguage.TraditionalChinese, GuidanceLanguage.English];

    /// <summary>What the categories are called.</summary>
    public GuidanceEntries<GuidanceCategory> Categories { get; }

    /// <summary>The help channels.</summary>
    public GuidanceEntries<HelpChannel> Channels { get; }

    /// <summary>What must not be given to anyone any more.</summary>
    public GuidanceEntries<RetiredChannel> RetiredChannels { get; }

    /// <summary>The steps.</summary>
    public GuidanceEntries<GuidanceStepTemplate> Steps { get; }

    /// <summary>The warnings, by category.</summary>
    public GuidanceEntries<WarningTemplate> Warnings { get; }

    /// <summary>The staff-training material, by category.</summary>
    public GuidanceEntries<TrainingTopicTemplate> Training { get; }

    /// <summary>The texts that frame plans and warnings.</summary>
    public GuidanceEntries<GuidanceLabel> Labels { get; }

    /// <summary>Replaces, or adds in another language, the words under one key.</summary>
    /// <param name="language">The language tag.</param>
    /// <param name="key">The text's key, such as <c>steps/contact-bank/why</c>; <see cref="GetTexts"/> lists all.</param>
    /// <param name="text">The words.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">There is no text under that key.</exception>
    public GuidanceCatalogBuilder SetText(string language, string key, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (!GetTexts().ContainsKey(key))
            throw new ArgumentException($"There is no text under the key '{key}'. GetTexts() lists all keys.", nameof(key));
        Replace([new(language, key, text)]);
        return this;
    }

    /// <summary>All texts there are, under their keys.</summary>
    /// <returns>A snapshot.</returns>
    public IReadOnlyDictionary<string, LocalizedText> GetTexts()
    {
        var texts = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        VisitTexts((key, text) =>
        {
            texts[key] = text;
            return text;
        });
        return texts;
    }

    /// <summary>Adds, replaces or removes what a document in the guidance's JSON format says.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="name">What to call it in error messages: a file's name.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GuidanceFormatException">The document is broken; nothing of it was taken over.</exception>
    public GuidanceCatalogBuilder AddJson(ReadOnlySpan<byte> utf8Json, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        GuidanceDocumentReader.Read(utf8Json, name, this).ApplyTo(this);
        return this;
    }

    /// <summary>Adds, replaces or removes what a file in the guidance's JSON format says.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GuidanceFormatException">The file can't be read or is broken; nothing of it was taken over.</exception>
    public GuidanceCatalogBuilder AddFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return AddJson(GuidanceFile.ReadAllBytes(path), path);
    }

    /// <summary>Builds the catalogue.</summary>
    /// <returns>The catalogue.</returns>
    /// <exception cref="GuidanceFormatException">A text lacks one of the <see cref="Languages"/>, or entries contradict each other.</exception>
    public GuidanceCatalog Build()
    {
        var errors = GuidanceConsistency.Check(this);
        if (errors.Count > 0) throw new GuidanceFormatException(errors);
        return new(this);
    }

    internal GuidanceCatalogBuilder Clone() => new(new GuidanceCatalog(this));

    internal void Replace(IReadOnlyCollection<TextOverride> overrides)
    {
        if (overrides.Count == 0) return;
        var byKey = overrides.ToLookup(o => o.Key, StringComparer.Ordinal);
        VisitTexts((key, text) => byKey[key].Aggregate(text, static (t, o) => t.With(o.Language, o.Text)));
    }

    private void VisitTexts(TextMap map)
    {
        Visit(Categories, e => e.MapTexts(map));
        Visit(Channels, e => e.MapTexts(map));
        Visit(Steps, e => e.MapTexts(map));
        Visit(Warnings, e => e.MapTexts(map));
        Visit(Training, e => e.MapTexts(map));
        Visit(Labels, e => e.MapTexts(map));
    }

    private static void Visit<T>(GuidanceEntries<T> entries, Func<T, T> map)
        where T : class
    {
        foreach (var entry in entries.ToArray()) entries.Set(map(entry));
    }
}
