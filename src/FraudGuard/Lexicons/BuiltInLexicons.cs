namespace FraudGuard.Lexicons;

/// <summary>The lexicons that come with the library. Each is read once, when it is first asked for.</summary>
public static class BuiltInLexicons
{
    private static readonly Lazy<Lexicon> CommonLexicon = new(static () => Load("common.json"));
    private static readonly Lazy<Lexicon> ChineseLexicon = new(static () => Load("zh.json"));
    private static readonly Lazy<Lexicon> EnglishLexicon = new(static () => Load("en.json"));

    /// <summary>What belongs to no language: the bias and the weights of the detectors' and context's signals.</summary>
    public static Lexicon Common => CommonLexicon.Value;

    /// <summary>Chinese, written in Simplified forms; folding makes them match Traditional ones.</summary>
    public static Lexicon Chinese => ChineseLexicon.Value;

    /// <summary>English.</summary>
    public static Lexicon English => EnglishLexicon.Value;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Lexicon> All => [Common, Chinese, English];

    private static Lexicon Load(string file)
    {
        var name = $"FraudGuard.Lexicons.Data.{file}";
        using var stream = typeof(BuiltInLexicons).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource {name}.");
        return Lexicon.Load(stream, file);
    }
}
