namespace FraudGuard.Inspection.Detectors;

// Characters that pass for Latin letters in a host name, undone: "раypa1" is "paypal".
internal static class Homoglyphs
{
    // Writes the undone name, which is never longer, and returns its length.
    public static int Undo(ReadOnlySpan<char> name, Span<char> plain)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            if (c == '-') continue;
            if ((c, next) is ('r', 'n') or ('v', 'v'))
            {
                plain[length++] = c == 'r' ? 'm' : 'w';
                i++;
                continue;
            }

            plain[length++] = Undo(c);
        }

        return length;
    }

    private static char Undo(char c) => c switch
    {
        '0' => 'o',
        '1' => 'l',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '8' => 'b',
        'а' or 'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' or 'ā' or 'α' => 'a',
        'е' or 'ё' or 'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' => 'e',
        'о' or 'ò' or 'ó' or 'ô' or 'ö' or 'õ' or 'ο' or 'ø' => 'o',
        'р' or 'ρ' => 'p',
        'с' or 'ç' => 'c',
        'у' or 'ý' or 'ÿ' => 'y',
        'х' or 'χ' => 'x',
        'і' or 'ì' or 'í' or 'î' or 'ï' or 'ı' => 'i',
        'ѕ' or 'ş' or 'š' => 's',
        'ј' => 'j',
        'к' or 'κ' => 'k',
        'т' or 'τ' => 't',
        'н' => 'h',
        'м' => 'm',
        'в' => 'b',
        'ԁ' => 'd',
        'ɡ' => 'g',
        'ù' or 'ú' or 'û' or 'ü' or 'υ' => 'u',
        'ñ' or 'ń' or 'п' => 'n',
        'ӏ' or 'ł' => 'l',
        'ԝ' => 'w',
        'ν' => 'v',
        _ => c,
    };
}
