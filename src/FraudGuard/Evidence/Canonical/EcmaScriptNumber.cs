using System.Globalization;

namespace FraudGuard.Evidence;

/// <summary>Writes a double as ECMAScript's Number::toString does, which RFC 8785 (3.2.2.3) prescribes.</summary>
internal static class EcmaScriptNumber
{
    public static string Format(double value)
    {
        // ECMAScript has one zero: -0 is written without its sign.
        if (value == 0)
            return "0";
        string sign = value < 0 ? "-" : "";
        (string digits, int pointPosition) = ShortestDigits(Math.Abs(value));
        int count = digits.Length;
        if (count <= pointPosition && pointPosition <= 21)
            return sign + digits + new string('0', pointPosition - count);
        if (0 < pointPosition && pointPosition <= 21)
            return $"{sign}{digits[..pointPosition]}.{digits[pointPosition..]}";
        if (-6 < pointPosition && pointPosition <= 0)
            return $"{sign}0.{new string('0', -pointPosition)}{digits}";
        int exponent = pointPosition - 1;
        string fraction = count == 1 ? "" : "." + digits[1..];
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    /// <summary>The fewest digits that give the double back, with the value 0.digits × 10^pointPosition.</summary>
    private static (string Digits, int PointPosition) ShortestDigits(double value)
    {
        // "R" is the shortest text that gives the same double back; only its layout differs from ECMAScript's.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int exponentMark = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = 0;
        if (exponentMark >= 0)
        {
            exponent = int.Parse(text.AsSpan(exponentMark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..exponentMark];
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        int integerLength = point < 0 ? text.Length : point;
        string digits = text.Replace(".", "", StringComparison.Ordinal);
        int leadingZeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), integerLength + exponent - leadingZeros);
    }
}
