using System.Globalization;
using System.Text.Json;

namespace FraudGuard.Guidance;

/// <summary>Reads typed values out of <see cref="SourceNode"/>s and collects every complaint instead of stopping at the first.</summary>
internal sealed class SourceReader(string file)
{
    private const int MaxTextLength = 4000;
    private const int MaxErrors = 100;

    private readonly List<GuidanceFormatError> _errors = [];

    public IReadOnlyList<GuidanceFormatError> Errors => _errors;

    public void Complain(SourceNode node, string problem, string mend)
    {
        if (_errors.Count < MaxErrors) _errors.Add(new(file, node.Path, node.Line, problem, mend));
    }

    /// <summary>Checks that a node is an object with no other properties than these.</summary>
    public bool IsObject(SourceNode node, params string[] properties)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            Complain(node, $"An object is expected, not {Name(node.Kind)}.", "Write { … }.");
            return false;
        }
        foreach (var (name, value) in node.Members)
        {
            if (!properties.Contains(name))
                Complain(value, $"There is no property '{name}' here.", $"Use one of: {string.Join(", ", properties)}.");
        }
        return true;
    }

    public static SourceNode? Member(SourceNode node, string name)
    {
        foreach (var member in node.Members)
        {
            if (member.Key == name) return member.Value;
        }
        return null;
    }

    public SourceNode? Required(SourceNode node, string name)
    {
        var member = Member(node, name);
        if (member is null) Complain(node, $"The property '{name}' is missing.", "Add it.");
        return member;
    }

    public string Text(SourceNode node, string name) => Required(node, name) is { } member ? Text(member) : "";

    public string? OptionalText(SourceNode node, string name) => Member(node, name) is { } member ? Text(member) : null;

    public string Text(SourceNode node)
    {
        if (node.Kind != JsonValueKind.String)
            Complain(node, $"A string is expected, not {Name(node.Kind)}.", "Write \"…\".");
        else if (string.IsNullOrWhiteSpace(node.Text))
            Complain(node, "The text is empty.", "Write the words, or leave the property out where it is optional.");
        else if (node.Text.Length > MaxTextLength)
            Complain(node, $"The text has {node.Text.Length} UTF-16 units; the limit is {MaxTextLength}.", "Shorten it.");
        else if (node.Text.Any(static c => char.IsControl(c) && c != '\n'))
            Complain(node, "The text holds a control character.", "Remove it; only line breaks (\\n) are allowed.");
        return node.Text;
    }

    public string Id(SourceNode node, string name)
    {
        if (Required(node, name) is not { } member) return "";
        var id = Text(member);
        if (id.Length > 0 && !id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'))
            Complain(member, "This is no id.", "Use lower-case letters, digits, '-' and '.' only.");
        return id;
    }

    public LocalizedText Localized(SourceNode node, string name) =>
        Required(node, name) is { } member ? Localized(member) : LocalizedText.Create();

    public LocalizedText? OptionalLocalized(SourceNode node, string name) =>
        Member(node, name) is { } member ? Localized(member) : null;

    public LocalizedText Localized(SourceNode node)
    {
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0)
        {
            Complain(node, "A text by languages is expected.", "Write { \"zh-Hans\": \"…\", \"zh-Hant\": \"…\", \"en\": \"…\" }.");
            return LocalizedText.Create();
        }
        var texts = new List<(string, string)>();
        foreach (var (language, value) in node.Members)
        {
            if (!IsLanguageTag(language))
                Complain(value, "This is no language tag.", "Use a BCP 47 tag such as zh-Hans, zh-Hant or en.");
            else if (texts.Any(t => t.Item1.Equals(language, StringComparison.OrdinalIgnoreCase)))
                Complain(value, "The language is given twice.", "Keep one of them.");
            else if (Text(value) is { } text && !string.IsNullOrWhiteSpace(text))
                texts.Add((language, text));
        }
        return LocalizedText.Create(texts);
    }

    public static bool IsLanguageTag(string tag) =>
        tag.Length is >= 2 and <= 35 && char.IsAsciiLetter(tag[0]) && tag[^1] != '-'
        && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public T Enum<T>(SourceNode node, string name, string what)
        where T : struct, Enum =>
        Required(node, name) is { } member ? Enum<T>(member, what) : default;

    public T Enum<T>(SourceNode node, string what)
        where T : struct, Enum
    {
        if (node.Kind == JsonValueKind.String && KebabNames<T>.TryParse(node.Text, out var value)) return value;
        Complain(node, $"This is no {what}.", $"Use one of: {string.Join(", ", KebabNames<T>.All)}.");
        return default;
    }

    public int Integer(SourceNode node, int minimum, int maximum)
    {
        if (node.Kind == JsonValueKind.Number
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= minimum && value <= maximum)
        {
            return value;
        }
        Complain(node, "This is not a whole number in the allowed range.", $"Write a number from {minimum} to {maximum}.");
        return minimum;
    }

    public bool? OptionalBoolean(SourceNode node, string name)
    {
        if (Member(node, name) is not { } member) return null;
        if (member.Kind is JsonValueKind.True or JsonValueKind.False) return member.Kind == JsonValueKind.True;
        Complain(member, $"true or false is expected, not {Name(member.Kind)}.", "Write true or false, without quotes.");
        return null;
    }

    public DateOnly Date(SourceNode node, string name)
    {
        if (Required(node, name) is not { } member) return default;
        if (member.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(member.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }
        Complain(member, "This is no date.", "Write it as \"2026-11-24\".");
        return default;
    }

    public IReadOnlyList<SourceNode> Array(SourceNode node, string name)
    {
        if (Member(node, name) is not { } member) return [];
        if (member.Kind == JsonValueKind.Array) return member.Items;
        Complain(member, $"An array is expected, not {Name(member.Kind)}.", "Write [ … ].");
        return [];
    }

    public List<T> List<T>(SourceNode node, string name, Func<SourceNode, T?> read)
        where T : class
    {
        var list = new List<T>();
        foreach (var item in Array(node, name))
        {
            if (read(item) is { } value) list.Add(value);
        }
        return list;
    }

    /// <summary>Reads a list whose entries have ids, and complains about an id given twice.</summary>
    public List<T> Entries<T>(SourceNode node, string name, Func<SourceNode, T?> read, Func<T, string> getId)
        where T : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return List(node, name, item =>
        {
            var entry = read(item);
            if (entry is not null && getId(entry) is { Length: > 0 } id && !seen.Add(id))
                Complain(item, $"The id '{id}' is used twice in this list.", "Give each entry an id of its own.");
            return entry;
        });
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
