using System.Text.RegularExpressions;

namespace FraudGuard.Guidance;

/// <summary>Words that must not reach a victim, language by language. What stands in quotation marks is someone else's words.</summary>
internal static partial class GuidanceWording
{
    public static IEnumerable<(GuidanceFindingKind Kind, string Word)> Find(string text)
    {
        var own = Quoted().Replace(text, " ");
        foreach (Match match in Promise().Matches(own)) yield return (GuidanceFindingKind.PromisesRecovery, match.Value);
        foreach (Match match in Blame().Matches(own)) yield return (GuidanceFindingKind.BlamesVictim, match.Value);
        foreach (Match match in Safe().Matches(own)) yield return (GuidanceFindingKind.CallsSafe, match.Value);
    }

    [GeneratedRegex("“[^”]*”|「[^」]*」|\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\bguarantee[sd]?\b|\byou(?: wi|')ll (?:get|receive|recover)\b|\bwill be (?:returned|refunded|reimbursed|recovered)\b|\bwill (?:refund|reimburse|recover)\b|\bwe (?:can|will) recover\b|100 ?%"
        + "|[必包]追回|能追回|可以追回|保证(?:追回|退还|返还)|保證(?:追回|退還|返還)|一定(?:能|会|會|可以)|肯定(?:能|会|會|可以)|全额(?:退|返)|全額(?:退|返)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"\byou should(?:n't| not)? have\b|\bf[ea]ll for\b|\bfell for\b|\bcareless|\bna[iï]ve\b|\bgullible\b|\bgreed|\bstupid|\bfoolish|\bpig[- ]butchering\b|(?<!not )\byour (?:own )?fault\b"
        + "|上当|上當|轻信|輕信|大意|[贪貪]|活该|活該|早该|早該|本应该|本應該|(?<!不是)您的错|(?<!不是)您的錯|愚蠢|粗心|不小心|杀猪盘|殺豬盤",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blame();

    [GeneratedRegex(
        @"\bsafe(?:ly|ty)?\b|\brisk[- ]free\b|\bno risk\b|\bharmless\b|\btrustworthy\b|\blegitimate\b|安全|放心|可靠|靠谱|靠譜|没有风险|沒有風險|零风险|零風險",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Safe();
}
