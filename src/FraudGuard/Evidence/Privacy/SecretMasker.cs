using System.Text;

namespace FraudGuard.Evidence;

/// <summary>
/// Covers what must not stand in a report or a manifest: passwords, one-time codes, card and account numbers, numbers of identity documents,
/// recovery phrases and private keys, also in the middle of free text and in full-width or spaced-out digits.
/// </summary>
/// <remarks>
/// It would rather cover a harmless number than show a secret one. Card, account and identity numbers keep their last four characters so that a person can
/// still tell which one is meant; everything else is replaced by six asterisks, which do not show its length. Masking masked text changes nothing.
/// It knows the usual forms only: text can hold secrets no pattern finds, so a person has to read a report before it is handed on.
/// </remarks>
public static class SecretMasker
{
    private const string FullMask = "******";
    private const int ShownCharacters = 4;

    /// <summary>Covers the secrets in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keep">
    /// Values to leave as they are, such as the payee accounts and transaction numbers that police and banks need. Spaces and dashes do not count.
    /// Values shorter than six letters or digits are not kept.
    /// </param>
    /// <returns>The text with its secrets covered.</returns>
    public static string Mask(string text, IReadOnlyCollection<string>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
            return text;
        List<SecretRange> found = SecretPatterns.Find(FoldDigits(text));
        if (found.Count == 0)
            return text;
        HashSet<string> kept = [.. (keep ?? []).Select(Significant).Where(static value => value.Length >= 6)];
        found.RemoveAll(range => range.MayBeKept && kept.Contains(Significant(text.Substring(range.Start, range.Length))));
        return Apply(text, Merge(found));
    }

    /// <summary>Covers an account or card number but for its last four letters or digits.</summary>
    /// <param name="account">The number.</param>
    /// <returns>The number with everything before its last four characters covered; wholly covered when it has no more than six.</returns>
    public static string MaskAccount(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Significant(account).Length <= 6 ? FullMask : KeepLast(account);
    }

    internal static string? MaskOptional(string? text, IReadOnlyCollection<string>? keep = null) => text is null ? null : Mask(text, keep);

    private static string FoldDigits(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = source[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' and char wide => (char)(wide - 0xFEE0),
                '\u3000' or '\u00A0' or '\u2009' or '\u202F' => ' ',
                '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' => ' ',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                char digit when char.IsDigit(digit) => (char)('0' + (int)char.GetNumericValue(digit)),
                char other => other,
            };
        }
    });

    private static string Significant(string value) => string.Concat(FoldDigits(value).Where(char.IsLetterOrDigit));

    private static List<SecretRange> Merge(List<SecretRange> ranges)
    {
        ranges.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        var merged = new List<SecretRange>();
        foreach (SecretRange range in ranges)
        {
            if (merged.Count > 0 && range.Start < merged[^1].End)
            {
                SecretRange last = merged[^1];
                // Where a number is found inside a longer secret, or the other way round, the stricter rule covers both.
                merged[^1] = new SecretRange(last.Start, Math.Max(last.End, range.End) - last.Start, last.ShowEnd && range.ShowEnd);
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static string Apply(string text, List<SecretRange> ranges)
    {
        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach (SecretRange range in ranges)
        {
            result.Append(text, position, range.Start - position);
            result.Append(range.ShowEnd ? KeepLast(text.Substring(range.Start, range.Length)) : FullMask);
            position = range.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string KeepLast(string value)
    {
        char[] result = value.ToCharArray();
        int shown = 0;
        for (int i = result.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(result[i]))
                continue;
            if (shown < ShownCharacters)
                shown++;
            else
                result[i] = '*';
        }

        return new string(result);
    }
}
