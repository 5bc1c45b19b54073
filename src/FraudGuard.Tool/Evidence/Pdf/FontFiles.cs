namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>Where a system keeps its fonts, and which of them to try first.</summary>
internal static class FontFiles
{
    // By the start of the name, best first. Regular weights that read well on paper.
    private static readonly string[] Latin = ["notosans-regular.", "dejavusans.", "liberationsans-regular.", "segoeui.", "arial.", "helvetica."];

    private static readonly string[] Simplified =
    [
        "notosanscjksc-regular.", "notosanscjk-regular.", "notosanssc-regular.", "sourcehansanssc-regular.", "sourcehansanscn-regular.", "sourcehansans.",
        "msyh.", "deng.", "simhei.", "simsun.",
        "pingfang.", "hiragino sans gb.", "stheiti light.", "songti.",
        "wqy-microhei.", "wqy-zenhei.", "droidsansfallbackfull.", "droidsansfallback.", "uming.", "notoserifcjk-regular.", "arial unicode.",
    ];

    private static readonly string[] Traditional =
    [
        "notosanscjktc-regular.", "notosanscjk-regular.", "notosanstc-regular.", "sourcehansanstc-regular.", "sourcehansanstw-regular.", "sourcehansans.",
        "msjh.", "mingliu.",
        "pingfang.", "hiragino sans gb.", "stheiti light.", "songti.",
        "wqy-microhei.", "wqy-zenhei.", "droidsansfallbackfull.", "droidsansfallback.", "uming.", "notoserifcjk-regular.", "arial unicode.",
    ];

    /// <summary>The folders of this system, the user's own among them.</summary>
    public static IReadOnlyList<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            return
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
            ];
        }

        return OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }

    /// <summary>The files to look for characters in: those known to suit the language, then the others by name.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> folders, string language)
    {
        string[] known = language switch
        {
            "zh-Hans" => [.. Simplified, .. Latin],
            "zh-Hant" => [.. Traditional, .. Simplified, .. Latin],
            _ => [.. Latin, .. Simplified],
        };
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return
        [
            .. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
                .Where(static file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".OTC")
                // Pictures of characters, digits among them; and the font that has a box for every character there is.
                .Where(static file => !Has(file, "emoji") && !Has(file, "lastresort"))
                .OrderBy(file => Rank(Path.GetFileName(file), known)).ThenBy(static file => file, StringComparer.Ordinal),
        ];
    }

    private static bool Has(string file, string word) => Path.GetFileName(file).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int Rank(string name, string[] known)
    {
        var rank = Array.FindIndex(known, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (rank >= 0) return rank;
        // Among the others, an upright one of plain weight.
        return known.Length + (Has(name, "bold") || Has(name, "italic") || Has(name, "oblique") || Has(name, "light") ? 1 : 0);
    }
}
