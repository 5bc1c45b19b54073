using System.Text;

namespace FraudGuard.Tool.Learning;

/// <summary>
/// The short components a text is made of: two to four neighbouring Chinese characters, one to three neighbouring words of
/// letters. Nothing reaches over a sign or a digit, so a cue is always a piece of what somebody wrote in one breath.
/// </summary>
internal static class CueExtractor
{
    private const int FewestCharacters = 2;
    private const int MostCharacters = 4;
    private const int MostWords = 3;
    private const int ShortestWords = 3;
    private const char Apostrophe = '\'';

    /// <param name="text">A text in folded form: simplified, lower case, of normal width.</param>
    /// <param name="language">Which kind of component to look for: Chinese characters for <c>zh</c>, words for any other.</param>
    /// <returns>Each component once.</returns>
    public static HashSet<string> Extract(string text, string language)
    {
        var cues = new HashSet<string>(StringComparer.Ordinal);
        if (language == "zh") AddCharacters(text, cues);
        else AddWords(text, cues);
        return cues;
    }

    private static void AddCharacters(string text, HashSet<string> cues)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; length <= MostCharacters && start + length <= text.Length && IsIdeograph(text[start + length - 1]); length++)
                if (length >= FewestCharacters) cues.Add(text.Substring(start, length));
        }
    }

    private static void AddWords(string text, HashSet<string> cues)
    {
        var words = new List<string>();
        foreach (var piece in Pieces(text))
        {
            words.Clear();
            words.AddRange(piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static w => w.Trim(Apostrophe)).Where(static w => w.Length > 0));
            for (var first = 0; first < words.Count; first++)
            {
                for (var count = 1; count <= MostWords && first + count <= words.Count; count++)
                {
                    var cue = string.Join(' ', words.Skip(first).Take(count));
                    if (cue.Length >= ShortestWords) cues.Add(cue);
                }
            }
        }
    }

    // What lies between signs and digits. A typographic apostrophe is the plain one.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var unit in text)
        {
            if (unit == '’') piece.Append(Apostrophe);
            else if (unit is ' ' or Apostrophe || (char.IsLetter(unit) && !IsIdeograph(unit))) piece.Append(unit);
            else if (piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool IsIdeograph(char unit) => unit is >= '\u3400' and <= '\u9FFF';
}
