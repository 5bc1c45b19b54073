namespace FraudGuard.Benchmarks;

/// <summary>Keywords and the messages to find them in.</summary>
public sealed class Workload
{
    private Workload(string name, string[] keywords, string[] messages)
    {
        Name = name;
        Keywords = keywords;
        Messages = messages;
        Units = messages.Sum(message => (long)message.Length);
    }

    public string Name { get; }

    public string[] Keywords { get; }

    public string[] Messages { get; }

    /// <summary>How many UTF-16 units all messages have.</summary>
    public long Units { get; }

    public static Workload FromFiles(string keywords, string messages) => new(
        $"{Path.GetFileNameWithoutExtension(keywords)} over {Path.GetFileNameWithoutExtension(messages)}",
        [.. File.ReadLines(keywords).Where(line => line.Length != 0).Distinct()],
        [.. File.ReadLines(messages).Where(line => line.Length != 0)]);

    /// <summary>Chinese and English, from a hundred keywords to a hundred thousand.</summary>
    public static Workload[] Generated() =>
        [.. from language in (TextSource[])[TextSource.Chinese, TextSource.English] from count in (int[])[100, 1000, 10_000, 100_000] select Generated(language, count)];

    public static Workload Generated(TextSource source, int keywordCount)
    {
        // The larger lists contain the smaller ones, and what is said does not depend on what is looked for.
        var keywords = source.CreateKeywords(keywordCount);
        return new Workload($"{source.Name}, {keywordCount:N0} keywords", keywords, source.CreateMessages(16_000, source.CreateKeywords(100)));
    }

    public override string ToString() => Name;
}
