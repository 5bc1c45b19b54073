using FraudGuard.Matching.Compiled;

namespace FraudGuard.Matching;

/// <content>Saves and loads the compiled tables, which takes a small part of the time that compiling takes.</content>
public sealed partial class KeywordMatcher
{
    /// <summary>Writes the compiled matcher: its tables, options and conditions.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <remarks>
    /// The form is little-endian and carries a version and an integrity code. Keep the
    /// keywords themselves: another version of the library may refuse the form, and then it has to be built again.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        new CompiledMatcherWriter(_parts).WriteTo(stream);
    }

    /// <summary>Reads a compiled matcher, checking everything a search relies on.</summary>
    /// <param name="stream">
    /// What <see cref="Save"/> has written, from the stream's position on. It is read to the end of the matcher and left
    /// open; other data may follow.
    /// </param>
    /// <returns>A matcher that behaves as the one saved.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">
    /// The bytes are no compiled matcher, are damaged, or were written by a version with another format. Whatever the bytes
    /// are, this is all that happens: a matcher that loads is safe to search with.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public static KeywordMatcher Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return CompiledMatcherReader.Read(stream);
    }

    /// <summary>Reads a compiled matcher, checking everything a search relies on.</summary>
    /// <param name="compiled">What <see cref="Save"/> has written, and nothing else. It is copied.</param>
    /// <returns>A matcher that behaves as the one saved.</returns>
    /// <exception cref="InvalidDataException">
    /// The bytes are no compiled matcher, are damaged, or were written by a version with another format. Whatever the bytes
    /// are, this is all that happens: a matcher that loads is safe to search with.
    /// </exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public static KeywordMatcher Load(ReadOnlySpan<byte> compiled) => CompiledMatcherReader.Read(compiled);
}
