using System.Globalization;
using System.Text;
using FraudGuard.Evidence;
using SkiaSharp;

namespace FraudGuard.Tool.Evidence.Pdf;

/// <summary>The fonts of one document: each of its characters from the first font that has it.</summary>
internal sealed class PdfFonts : IDisposable
{
    // What characters without a glyph are named with, and the numbers of pages.
    private const string AlwaysNeeded = "0123456789ABCDEF[U+]/ ";
    private const int NamedAtMost = 3;
    private const float NarrowestSpace = 0.3f;

    private readonly Dictionary<int, (SKFont Font, float Width)> _characters = [];
    private readonly List<SKFont> _fonts = [];
    private readonly HashSet<int> _named = [];

    private PdfFonts()
    {
    }

    /// <summary>How many different characters no font has; the document names them by number.</summary>
    public int Named => _named.Count;

    /// <summary>Finds fonts for all characters of some texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">Their language; the same character is drawn differently in Simplified and Traditional Chinese.</param>
    /// <param name="chosen">A font to look in first.</param>
    /// <param name="folders">Where to look then.</param>
    /// <exception cref="ToolException">A letter, ideograph or digit is in no font, or the chosen font can't be read.</exception>
    public static PdfFonts For(IEnumerable<string> texts, string language, string? chosen, IReadOnlyList<string> folders)
    {
        var missing = texts.Append(AlwaysNeeded).SelectMany(static text => Clean(text).EnumerateRunes()).Where(static rune => rune.Value != '\n').Select(static rune => rune.Value).ToHashSet();
        var fonts = new PdfFonts();
        try
        {
            if (chosen is not null && !fonts.Take(chosen, language, missing)) throw new ToolException($"{chosen}: is no font that can be read. Name a TrueType or OpenType file.");
            // Letters and digits from a font made for them: those of many Chinese fonts are poor, and their outlines are the kind a PDF can hold only as drawings.
            var latin = missing.Where(static character => character < 0x7F).ToHashSet();
            missing.ExceptWith(latin);
            fonts.TakeAll(folders, "en", latin);
            fonts.TakeAll(folders, language, missing);
            missing.UnionWith(latin);
            var words = missing.Where(static character => Rune.IsLetterOrDigit(new Rune(character))).Order().ToArray();
            if (words.Length > 0) throw new ToolException(NoFont(words, language));
            fonts._named.UnionWith(missing);
            return fonts;
        }
        catch
        {
            fonts.Dispose();
            throw;
        }
    }

    /// <summary>A text as it is shown: what can't be seen, or would change how the text around it reads, is named by number.</summary>
    public string Show(string text)
    {
        var clean = Clean(text);
        return _named.Count == 0 ? clean : string.Concat(clean.EnumerateRunes().Select(rune => _named.Contains(rune.Value) ? Name(rune.Value) : rune.ToString()));
    }

    /// <summary>How wide a character is in a font of size 1.</summary>
    public float WidthOf(Rune character) => _characters[character.Value].Width;

    /// <summary>How wide a line is in a font of size 1.</summary>
    public float WidthOf(string line) => line.EnumerateRunes().Sum(WidthOf);

    /// <summary>Draws one line.</summary>
    public void Draw(SKCanvas canvas, string line, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        var run = new StringBuilder();
        var (font, width) = ((SKFont?)null, 0f);
        void End()
        {
            if (font is null) return;
            font.Size = size;
            canvas.DrawText(run.ToString(), x, y, SKTextAlign.Left, font, paint);
            x += width * size;
            run.Clear();
            width = 0;
        }

        foreach (var character in line.EnumerateRunes())
        {
            var (its, wide) = _characters[character.Value];
            if (its != font)
            {
                End();
                font = its;
            }

            run.Append(character);
            width += wide;
            // Its own place for what comes after, so that the gap is as wide as it was measured.
            if (character.Value == ' ') End();
        }

        End();
    }

    public void Dispose()
    {
        foreach (var font in _fonts)
        {
            font.Typeface.Dispose();
            font.Dispose();
        }
    }

    private void TakeAll(IReadOnlyList<string> folders, string language, HashSet<int> missing)
    {
        if (missing.Count == 0) return;
        foreach (var file in FontFiles.Find(folders, language))
        {
            Take(file, language, missing);
            if (missing.Count == 0) return;
        }
    }

    /// <summary>Takes from a file what it has of the missing characters.</summary>
    /// <returns>Whether it is a font.</returns>
    private bool Take(string file, string language, HashSet<int> missing)
    {
        using var whole = Open(file, language, out var face);
        if (whole is null) return false;
        using var search = new SKFont(whole);
        var glyphs = missing.Select(character => (Character: character, Glyph: search.GetGlyph(character))).Where(static pair => pair.Glyph != 0)
            .ToDictionary(static pair => pair.Character, static pair => pair.Glyph);
        if (glyphs.Count == 0) return true;
        SKTypeface? typeface;
        try
        {
            var subset = FontSubset.Create(File.ReadAllBytes(file), face, glyphs);
            typeface = subset is null ? SKTypeface.FromFile(file, face) : SKTypeface.FromData(SKData.CreateCopy(subset));
        }
        catch (InvalidDataException)
        {
            return false;
        }

        if (typeface is null) return false;
        // Widths as designed, not as they would best fit the dots of a screen.
        var font = new SKFont(typeface, 1) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        _fonts.Add(font);
        foreach (var character in glyphs.Keys)
        {
            var width = font.MeasureText(char.ConvertFromUtf32(character));
            // Readers of PDFs tell words apart by the gaps between them, and a narrow one is none to them.
            _characters[character] = (font, character == ' ' ? Math.Max(width, NarrowestSpace) : width);
            missing.Remove(character);
        }

        return true;
    }

    private static SKTypeface? Open(string file, string language, out int face)
    {
        face = 0;
        var first = File.Exists(file) ? SKTypeface.FromFile(file) : null;
        if (first is null) return null;
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[12];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return first;
        // Collections for all of East Asia have a face for each country.
        string[] wanted = language switch
        {
            "zh-Hans" => [" SC", " CN", " GB"],
            "zh-Hant" => [" TC", " HK", " TW"],
            _ => [" SC"],
        };
        for (var i = 0; i < FontSubset.CountFaces(head); i++)
        {
            var candidate = SKTypeface.FromFile(file, i);
            if (candidate is not null && Array.Exists(wanted, end => candidate.FamilyName.EndsWith(end, StringComparison.Ordinal)))
            {
                first.Dispose();
                face = i;
                return candidate;
            }

            candidate?.Dispose();
        }

        return first;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') clean.Append(c);
            else if (c == '\t') clean.Append(' ');
            else if (UnsafeCharacters.IsHidden(c)) clean.Append(UnsafeCharacters.Name(c));
            else clean.Append(c);
        }

        return clean.ToString();
    }

    private static string Name(int character) => string.Create(CultureInfo.InvariantCulture, $"[U+{character:X4}]");

    private static string NoFont(int[] words, string language)
    {
        var chinese = language != "en" || words.Any(static character => character is >= 0x2E80 and < 0xA000 or >= 0x20000 and < 0x33480);
        var install = OperatingSystem.IsWindows() ? "Windows: Settings, System, Optional features, \"Chinese Supplemental Fonts\""
            : OperatingSystem.IsMacOS() ? "Font Book can restore the standard fonts"
            : chinese ? "Debian and Ubuntu: apt install fonts-noto-cjk; Fedora: dnf install google-noto-sans-cjk-fonts; Alpine: apk add font-noto-cjk"
            : "Debian and Ubuntu: apt install fonts-noto-core; Fedora: dnf install google-noto-sans-fonts; Alpine: apk add font-noto";
        var some = string.Join(", ", words.Take(NamedAtMost).Select(static character => $"{char.ConvertFromUtf32(character)} (U+{character:X4})"));
        return $"No font here has {words.Length} of the report's characters, such as {some}. Install one ({install}), or name a TrueType or OpenType file with --font.";
    }
}
