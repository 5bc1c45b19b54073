using FraudGuard.Identity;
using FraudGuard.Inspection;
using FraudGuard.Warnings;

namespace FraudGuard.Operations;

// Names and values of attributes. Every value comes from a closed list or from the lexicons: never from a message.
internal static class TelemetryTags
{
    public const string Level = "fraudguard.risk.level";
    public const string Category = "fraudguard.scam.category";
    public const string LexiconVersion = "fraudguard.lexicon.version";
    public const string SignalCount = "fraudguard.signal.count";
    public const string Reason = "fraudguard.warning.reason";
    public const string Verdict = "fraudguard.outgoing.verdict";
    public const string Content = "fraudguard.outgoing.content";
    public const string Outcome = "fraudguard.reload.outcome";
    public const string Verifier = "fraudguard.identity.verifier";
    public const string Purpose = "fraudguard.identity.purpose";
    public const string Status = "fraudguard.identity.status";
    public const string ErrorType = "error.type";

    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.None => "none",
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        _ => "high",
    };

    public static string Of(WarningReason reason) => Names<WarningReason>.Of((int)reason);

    public static string Of(OutgoingVerdict verdict) => Names<OutgoingVerdict>.Of((int)verdict);

    public static string Of(SensitiveContent content) => Names<SensitiveContent>.Of((int)content);

    public static string Of(LexiconReloadOutcome outcome) => Names<LexiconReloadOutcome>.Of((int)outcome);

    public static string Of(IdentityPurpose purpose) => Names<IdentityPurpose>.Of((int)purpose);

    public static string Of(IdentityVerificationStatus status) => Names<IdentityVerificationStatus>.Of((int)status);

    // The members of an enum that counts from 0, as snake_case.
    private static class Names<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly string[] All =
            [.. Enum.GetNames<TEnum>().Zip(Enum.GetValues<TEnum>()).OrderBy(static e => e.Second).Select(static e => Snake(e.First))];

        public static string Of(int value) => (uint)value < (uint)All.Length ? All[value] : "_OTHER";

        private static string Snake(string name) => string.Concat(name.Select(
            static (c, i) => char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
