namespace FraudGuard.Lexicons;

/// <summary>What a lexicon file may hold at most. A file beyond a limit is refused, never cut short.</summary>
public static class LexiconLimits
{
    /// <summary>The size of a file, in bytes: 16 MiB.</summary>
    public const int FileSize = 16 * 1024 * 1024;

    /// <summary>Terms in a lexicon.</summary>
    public const int Terms = 200_000;

    /// <summary>Rules in a lexicon.</summary>
    public const int Rules = 10_000;

    /// <summary>Signals in a lexicon.</summary>
    public const int Signals = 1_000;

    /// <summary>Ways of writing one term, alternatives in braces spelt out.</summary>
    public const int TextsPerTerm = 1_024;

    /// <summary>Ways of writing all terms of a lexicon, alternatives in braces spelt out.</summary>
    public const int Texts = 1_000_000;

    /// <summary>Exceptions of one term, alternatives in braces spelt out.</summary>
    public const int ExceptionsPerTerm = 1_024;

    /// <summary>The length of a text or an exception, in UTF-16 units, alternatives in braces spelt out.</summary>
    public const int TextLength = 128;

    /// <summary>The length of an id, a group name or a version, in characters.</summary>
    public const int IdLength = 64;

    /// <summary>The length of a description, in UTF-16 units.</summary>
    public const int DescriptionLength = 2_000;

    /// <summary>Groups of one term, rule or signal.</summary>
    public const int GroupsPerEntry = 16;

    /// <summary>Places to fill in one rule.</summary>
    public const int PlacesPerRule = 16;

    /// <summary>Groups to choose from for one place, and groups in a rule's <c>none</c>.</summary>
    public const int GroupsPerPlace = 32;

    /// <summary>The largest <c>within</c>, in UTF-16 units.</summary>
    public const int Within = 10_000;

    /// <summary>The largest size of a weight or a bias, in log-odds.</summary>
    public const double Weight = 20;
}
