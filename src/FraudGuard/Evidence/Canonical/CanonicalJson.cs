using System.Buffers;
using System.Text;
using System.Text.Json;

namespace FraudGuard.Evidence;

/// <summary>
/// Writes JSON in the one form of RFC 8785 (JSON Canonicalization Scheme), so that equal content always has equal bytes and therefore an equal hash.
/// </summary>
public static class CanonicalJson
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaxDepth = 64;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads any JSON text and gives back its canonical bytes.</summary>
    /// <param name="utf8Json">One JSON value in UTF-8.</param>
    /// <returns>The canonical form in UTF-8, without a byte order mark or a line end.</returns>
    /// <exception cref="JsonException">The text is not JSON, nests deeper than <see cref="MaxDepth"/>, or has no canonical form (see <see cref="Serialize"/>).</exception>
    public static byte[] Canonicalize(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return Serialize(document.RootElement);
    }

    /// <summary>Gives the canonical bytes of a JSON value.</summary>
    /// <param name="element">The value.</param>
    /// <returns>The canonical form in UTF-8.</returns>
    /// <exception cref="JsonException">
    /// The value has no canonical form: a name occurs twice in one object, a number is beyond the range of a double, or a string holds half of a surrogate pair.
    /// </exception>
    public static byte[] Serialize(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            Write(output, element);
        }
        catch (InvalidOperationException error)
        {
            // JsonElement answers invalid UTF-8 and lone surrogates with this exception, which names no content.
            throw new JsonException("A string of the JSON text is not well-formed Unicode and has no canonical form.", error);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> output, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(output, element);
                break;
            case JsonValueKind.Array:
                WriteArray(output, element);
                break;
            case JsonValueKind.String:
                WriteString(output, element.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteNumber(output, element);
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            case JsonValueKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new JsonException("An undefined JSON value has no canonical form.");
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> output, JsonElement element)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (JsonProperty property in element.EnumerateObject())
            members.Add((property.Name, property.Value));
        // RFC 8785, 3.2.3: names are ordered by their UTF-16 code units.
        members.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        output.Write("{"u8);
        for (int i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                if (string.Equals(members[i].Name, members[i - 1].Name, StringComparison.Ordinal))
                    throw new JsonException("An object of the JSON text has the same name twice and has no canonical form.");
                output.Write(","u8);
            }

            WriteString(output, members[i].Name);
            output.Write(":"u8);
            Write(output, members[i].Value);
        }

        output.Write("}"u8);
    }

    private static void WriteArray(ArrayBufferWriter<byte> output, JsonElement element)
    {
        output.Write("["u8);
        bool first = true;
        foreach (JsonElement item in element.EnumerateArray())
        {
            if (!first)
                output.Write(","u8);
            first = false;
            Write(output, item);
        }

        output.Write("]"u8);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> output, JsonElement element)
    {
        if (!element.TryGetDouble(out double value) || !double.IsFinite(value))
            throw new JsonException("A number of the JSON text is beyond the range of a double and has no canonical form.");
        output.Write(Encoding.ASCII.GetBytes(EcmaScriptNumber.Format(value)));
    }

    private static void WriteString(ArrayBufferWriter<byte> output, string value)
    {
        output.Write("\""u8);
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (Escape(value[i]) is not { } escape)
                continue;
            WriteRaw(output, value.AsSpan(start, i - start));
            WriteRaw(output, escape);
            start = i + 1;
        }

        WriteRaw(output, value.AsSpan(start));
        output.Write("\""u8);
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => $"\\u{(int)c:x4}",
        _ => null,
    };

    private static void WriteRaw(ArrayBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        Span<byte> target = output.GetSpan(s_strictUtf8.GetMaxByteCount(text.Length));
        output.Advance(s_strictUtf8.GetBytes(text, target));
    }
}
