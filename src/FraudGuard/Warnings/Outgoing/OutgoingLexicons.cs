using FraudGuard.Lexicons;

namespace FraudGuard.Warnings;

/// <summary>The lexicons by which <see cref="IOutgoingProtection"/> reads messages that are about to be sent.</summary>
internal static class OutgoingLexicons
{
    private static readonly Lazy<IReadOnlyList<Lexicon>> BuiltIn = new(static () =>
        [Load("outgoing.json"), Load("outgoing-zh.json"), Load("outgoing-en.json")]);

    public static IReadOnlyList<Lexicon> All => BuiltIn.Value;

    private static Lexicon Load(string file)
    {
        var name = $"FraudGuard.Warnings.Data.{file}";
        using var stream = typeof(OutgoingLexicons).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library was built without its resource {name}.");
        return Lexicon.Load(stream, file);
    }
}
