namespace Microsoft.Extensions.DependencyInjection;

// Options that say nothing. Whoever validates them needs the compiled lexicons, so a host that validates its options when it
// starts compiles them then, and its first message doesn't wait for it.
internal sealed class CompiledAtStart;
