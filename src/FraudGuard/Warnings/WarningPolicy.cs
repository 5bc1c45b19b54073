using System.Collections.Frozen;
using System.Globalization;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.Options;

namespace FraudGuard.Warnings;

internal sealed class WarningPolicy : IWarningPolicy
{
    private readonly IWarningProvider _words;
    private readonly TimeProvider _time;
    private readonly TimeSpan _newContactPeriod;
    private readonly Settings _common;
    private readonly FrozenDictionary<string, Settings> _byCategory;
    private readonly int _warningsBeforeEscalation;
    private readonly WarningMemory _memory;

    public WarningPolicy(
        IWarningProvider words, IOptions<WarningOptions> options, IOptions<InspectionOptions> inspection, TimeProvider time)
    {
        var warnings = options.Value;
        _words = words;
        _time = time;
        _newContactPeriod = inspection.Value.NewContactPeriod;
        _common = new(
            warnings.MinimumLevel, warnings.MinimumLevelForContacts,
            new(warnings.RepeatInterval, warnings.NewCategoryInterval, warnings.QuietAfterNotScam, warnings.MemoryDuration));
        _byCategory = warnings.Categories.ToFrozenDictionary(
            static own => own.Key, own => _common.With(own.Value), StringComparer.Ordinal);
        _warningsBeforeEscalation = warnings.WarningsBeforeEscalation;
        _memory = new(warnings.ConversationCapacity);
    }

    public WarningDecision Decide(ChatMessage message, FraudAssessment assessment, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(culture);
        if (message.Direction == MessageDirection.Outgoing) return WarningDecision.Quiet(WarningReason.Outgoing);
        var category = assessment.Category ?? ScamCategory.OtherScam;
        var settings = _byCategory.GetValueOrDefault(category, _common);
        var level = assessment.Level;
        if (level < settings.MinimumLevel) return WarningDecision.Quiet(WarningReason.BelowLevel);
        if (level < settings.MinimumLevelForContacts
            && EffectiveRelation.Of(message, _newContactPeriod, _time) == SenderRelation.Contact)
        {
            return WarningDecision.Quiet(WarningReason.WeakForContact);
        }

        var question = new Question(level, category, settings.Limits, _time);
        return message.ConversationId is { } id
            ? DecideFor(id, question, assessment, culture)
            : Show(_words.GetWarning(assessment, culture), WarningReason.First, level);
    }

    public void MarkNotScam(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        _memory.Update(conversationId, _time, static (history, time) =>
        {
            history.MarkNotScam(time);
            return true;
        });
    }

    public void Forget(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        _memory.Remove(conversationId);
    }

    private WarningDecision DecideFor(string id, in Question question, FraudAssessment assessment, CultureInfo culture)
    {
        // Asked first without being remembered: the words are the host's code, and without words nothing is shown.
        var reason = _memory.Read(id, question, static (history, question) => question.Ask(history)) ?? WarningReason.First;
        if (!IsShown(reason)) return WarningDecision.Quiet(reason);
        if (_words.GetWarning(assessment, culture) is not { } warning) return WarningDecision.Quiet(WarningReason.NoWords);

        // Of several threads that come here with one conversation, one warns.
        (reason, var count) = _memory.Update(id, question, static (history, question) =>
        {
            var reason = question.Ask(history);
            if (IsShown(reason)) history.Show(question.Level, question.Category, question.Limits, question.Time);
            return (reason, history.Count);
        });
        if (!IsShown(reason)) return WarningDecision.Quiet(reason);
        return Show(warning, reason, count > _warningsBeforeEscalation ? RiskLevel.High : question.Level);
    }

    private static WarningDecision Show(FraudWarning? warning, WarningReason reason, RiskLevel severity) =>
        warning is null ? WarningDecision.Quiet(WarningReason.NoWords)
        : WarningDecision.Show(warning.Severity < severity ? warning with { Severity = severity } : warning, reason);

    private static bool IsShown(WarningReason reason) => reason >= WarningReason.First;

    private readonly record struct Question(RiskLevel Level, string Category, WarningLimits Limits, TimeProvider Time)
    {
        public WarningReason Ask(WarningHistory history) => history.Judge(Level, Category, Limits, Time);
    }

    private sealed record Settings(RiskLevel MinimumLevel, RiskLevel MinimumLevelForContacts, WarningLimits Limits)
    {
        public Settings With(WarningCategoryOptions own) => new(
            own.MinimumLevel ?? MinimumLevel,
            own.MinimumLevelForContacts ?? WarningOptionsValidator.MoreOf(own.MinimumLevel, MinimumLevelForContacts),
            Limits with { RepeatInterval = own.RepeatInterval ?? Limits.RepeatInterval });
    }
}
