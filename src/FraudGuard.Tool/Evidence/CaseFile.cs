using System.Text.Json;
using System.Text.Json.Nodes;
using FraudGuard.Evidence;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Evidence;

/// <summary>Reads a case and makes a bundle's builder of it.</summary>
internal static class CaseFile
{
    private const string Attachment = "attachment";

    /// <returns>The builder, and how many bytes its attachments have.</returns>
    /// <exception cref="ToolException">The file isn't a case; names the JSON path.</exception>
    public static (EvidenceBundleBuilder Builder, long Size) Load(string path, EvidenceBundleOptions options)
    {
        var document = CaseJson.ReadFile<CaseDocument>(path);
        var builder = Checked(path, "$.case", () => new EvidenceBundleBuilder(document.Case, options));
        if (document.Collector is { } collector) builder.Collector = collector;
        if (document.Completeness is { } completeness) builder.Completeness = completeness;
        builder.Privacy = document.Privacy;
        var size = 0L;
        for (var i = 0; i < document.Items.Count; i++)
        {
            var place = $"$.items[{i}]";
            var (item, attachment, length) = ReadItem(document.Items[i], path, place);
            Checked(path, place, () => builder.Add(item, attachment));
            size += length;
        }

        foreach (var gap in document.Gaps) builder.AddGap(gap);
        for (var i = 0; i < document.Glossary.Count; i++)
        {
            var term = document.Glossary[i];
            Checked(path, $"$.glossary[{i}]", () =>
            {
                builder.AddGlossaryTerm(term.Term, term.Meaning);
                return true;
            });
        }

        if (document.Items.Count == 0) throw new ToolException($"{path}: $.items: is empty. A bundle needs at least one item.");
        return (builder, size);
    }

    private static (EvidenceItem Item, EvidenceAttachment? Attachment, long Length) ReadItem(JsonElement element, string path, string place)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("kind", out _))
            throw new ToolException($"{path}: {place}: has no \"kind\". Write message, call, transfer, capture, file or artefact.");
        var own = JsonObject.Create(element)!;
        own.Remove(Attachment);
        var item = CaseJson.Read<EvidenceItem>(JsonSerializer.SerializeToElement(own, ToolJsonContext.Default.JsonObject), path, place);
        if (!element.TryGetProperty(Attachment, out var given)) return (item, null, 0);
        var file = CaseJson.Read<AttachmentDocument>(given, path, $"{place}.{Attachment}");
        var source = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file.Path);
        if (!File.Exists(source)) throw new ToolException($"{path}: {place}.{Attachment}.path: there is no file {source}. Paths are relative to the case's file.");
        var attachment = new EvidenceAttachment
        {
            FileName = file.FileName ?? Path.GetFileName(source),
            Content = EvidenceContent.FromFile(source),
            MediaType = file.MediaType,
            Encoding = file.Encoding,
        };
        return (item, attachment, new FileInfo(source).Length);
    }

    private static T Checked<T>(string path, string place, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (ArgumentException e)
        {
            throw new ToolException($"{path}: {place}: {e.Message}", e);
        }
    }
}
