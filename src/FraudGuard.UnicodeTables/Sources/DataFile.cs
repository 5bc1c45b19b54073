using System.Globalization;

namespace FraudGuard.UnicodeTables.Sources;

/// <summary>Reads the semicolon-separated format that the files of the Unicode Character Database share.</summary>
internal static class DataFile
{
    /// <summary>The fields of every data line, trimmed, without comments.</summary>
    public static IEnumerable<string[]> Fields(string path, char separator = ';')
    {
        foreach (string line in File.ReadLines(path))
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string data = (comment < 0 ? line : line[..comment]).Trim().Trim('\uFEFF');
            if (data.Length == 0 || data[0] == '@')
            {
                continue;
            }

            yield return data.Split(separator, StringSplitOptions.TrimEntries);
        }
    }

    /// <summary>Every scalar to which a property file gives the value, for files of the form <c>range ; value</c>.</summary>
    public static HashSet<int> Having(string path, params string[] values)
    {
        HashSet<int> result = [];
        foreach (string[] fields in Fields(path))
        {
            if (values.Contains(fields[1]))
            {
                (int first, int last) = Range(fields[0]);
                for (int scalar = first; scalar <= last; scalar++)
                {
                    result.Add(scalar);
                }
            }
        }

        return result.Count > 0
            ? result
            : throw new InvalidDataException($"{path} gives no character the value {string.Join(" or ", values)}.");
    }

    /// <summary>The first and last scalar of <c>0041</c> or <c>0041..005A</c>.</summary>
    public static (int First, int Last) Range(string field)
    {
        int dots = field.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? (Scalar(field), Scalar(field)) : (Scalar(field[..dots]), Scalar(field[(dots + 2)..]));
    }

    /// <summary>The scalar of a hexadecimal field, with or without U+.</summary>
    public static int Scalar(string field) =>
        int.Parse(field.StartsWith("U+", StringComparison.Ordinal) ? field[2..] : field, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The text of a field of hexadecimal scalars separated by spaces.</summary>
    public static string Text(string field) =>
        string.Concat(field.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => char.ConvertFromUtf32(Scalar(s))));

    /// <summary>The version that the head of a data file states, as in <c># Scripts-15.0.0.txt</c> or <c># Version: 15.0.0</c>.</summary>
    public static Version StatedVersion(string path)
    {
        foreach (string line in File.ReadLines(path).Take(12))
        {
            foreach (string word in line.Split(' ', '-'))
            {
                if (Version.TryParse(word.Replace(".txt", "", StringComparison.Ordinal), out Version? version) && version.Build >= 0)
                {
                    return version;
                }
            }
        }

        throw new InvalidDataException($"{path} states no version.");
    }
}
