using System.Runtime.CompilerServices;

namespace FraudGuard.Identity;

/// <summary>Keeps what verifiers and hosts hand in within bounds, so that what is remembered is bounded too.</summary>
internal static class BoundedText
{
    public static string Required(string value, int maximumLength, [CallerMemberName] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return Optional(value, maximumLength, name)!;
    }

    public static string? Optional(string? value, int maximumLength, [CallerMemberName] string name = "")
    {
        if (value?.Length > maximumLength)
        {
            throw new ArgumentException(
                $"{name} has {value.Length} UTF-16 units; at most {maximumLength} are kept. Shorten it.", name);
        }

        return value;
    }

    public static IReadOnlyList<string> List(
        IReadOnlyList<string> values, int maximumCount, int maximumLength, [CallerMemberName] string name = "")
    {
        ArgumentNullException.ThrowIfNull(values, name);
        var count = values.Count;
        if ((uint)count > (uint)maximumCount)
            throw new ArgumentException($"{name} has {count} entries; at most {maximumCount} are kept.", name);
        var copy = new string[count];
        for (var i = 0; i < count; i++) copy[i] = Required(values[i], maximumLength, name);
        return Array.AsReadOnly(copy);
    }
}
