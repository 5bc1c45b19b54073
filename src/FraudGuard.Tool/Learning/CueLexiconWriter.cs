using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FraudGuard.Tool.Learning;

/// <summary>Writes cues as a lexicon: one term a line, numbered in the order of their texts.</summary>
internal static class CueLexiconWriter
{
    public static string Write(IReadOnlyList<Cue> cues, LearnSettings settings)
    {
        var json = new StringBuilder();
        json.Append("{\n");
        Property("id", settings.Id);
        Property("version", settings.Version);
        Property("language", settings.Language);
        Property("description", "Short components learnt from labelled messages by `fraudguard learn`: what each tells beyond the other lexicons. Not written by hand.");
        if (settings.Language != "zh") json.Append("  \"wholeWord\": true,\n");
        json.Append("  \"terms\": [\n");
        for (var i = 0; i < cues.Count; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $"    {{ \"id\": \"{settings.Id}.{i + 1:0000}\", \"text\": {Quoted(cues[i].Text)}, \"weight\": {cues[i].Weight:0.##}");
            if (cues[i].Category is { } category) json.Append(CultureInfo.InvariantCulture, $", \"category\": {Quoted(category)}");
            json.Append(i + 1 < cues.Count ? " },\n" : " }\n");
        }

        return json.Append("  ]\n}\n").ToString();

        void Property(string name, string value) => json.Append(CultureInfo.InvariantCulture, $"  \"{name}\": {Quoted(value)},\n");
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
