using FraudGuard.Inspection;

namespace ChatHost.Scripts;

/// <summary>A conversation to play against. All of it is invented.</summary>
internal sealed record Script(string Id, bool IsScam, SenderRelation Relation, IReadOnlyDictionary<string, ScriptText> Languages);
