using System.Globalization;
using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Warnings;

internal sealed class OutgoingProtection : IOutgoingProtection
{
    // Where nothing is recognised the decision is the same object for every message.
    private static readonly OutgoingDecision[] Nothing = [.. Enum.GetValues<OutgoingSituation>().Select(
        static situation => new OutgoingDecision { Verdict = OutgoingVerdict.Allow, Contents = [], Situation = situation })];

    private readonly SensitiveContentReader _reader;
    private readonly IOutgoingPromptProvider _words;
    private readonly OutgoingRule?[] _rules = new OutgoingRule?[Enum.GetValues<SensitiveContent>().Length];
    private readonly TimeSpan _holdDuration;
    private readonly TimeSpan _newContactPeriod;
    private readonly TimeProvider _time;

    public OutgoingProtection(
        SensitiveContentReader reader, IOutgoingPromptProvider words, IOptions<OutgoingProtectionOptions> options,
        IOptions<InspectionOptions> inspection, TimeProvider time)
    {
        _reader = reader;
        _words = words;
        foreach (var rule in options.Value.Rules) _rules[(int)rule.Content] = rule;
        _holdDuration = options.Value.HoldDuration;
        _newContactPeriod = inspection.Value.NewContactPeriod;
        _time = time;
    }

    public OutgoingDecision Decide(ChatMessage message, RiskLevel conversationRisk, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(culture);
        var situation = SituationOf(EffectiveRelation.Of(message, _newContactPeriod, _time), conversationRisk);
        var contents = _reader.Read(message, situation);
        if (contents.Count == 0) return Nothing[(int)situation];
        var (verdict, gravest) = Gravest(contents, situation);
        return new()
        {
            Verdict = verdict,
            Contents = contents,
            Situation = situation,
            Prompt = verdict == OutgoingVerdict.Allow ? null : _words.GetPrompt(verdict, gravest, culture),
            HoldDuration = verdict == OutgoingVerdict.Hold ? _holdDuration : null,
        };
    }

    private (OutgoingVerdict Verdict, SensitiveContent Content) Gravest(IReadOnlyList<SensitiveContent> contents, OutgoingSituation situation)
    {
        var gravest = (Verdict: OutgoingVerdict.Allow, Content: contents[0]);
        foreach (var content in contents)
        {
            if (_rules[(int)content]?.In(situation) is { } verdict && verdict > gravest.Verdict) gravest = (verdict, content);
        }

        return gravest;
    }

    private static OutgoingSituation SituationOf(SenderRelation relation, RiskLevel risk) => (relation, risk) switch
    {
        (_, >= RiskLevel.High) => OutgoingSituation.Dangerous,
        (SenderRelation.BlockedBefore, _) => OutgoingSituation.Risky,
        (SenderRelation.Contact, RiskLevel.Medium) => OutgoingSituation.Unfamiliar,
        (SenderRelation.Contact, _) => OutgoingSituation.Familiar,
        (_, RiskLevel.Medium) => OutgoingSituation.Risky,
        (SenderRelation.Stranger or SenderRelation.NewContact, _) => OutgoingSituation.Unfamiliar,
        (_, RiskLevel.Low) => OutgoingSituation.Unfamiliar,
        _ => OutgoingSituation.Familiar,
    };
}
