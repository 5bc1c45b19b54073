namespace ChatHost.Guidance;

/// <summary>What there is to choose from, in one language.</summary>
internal sealed record ChoicesView(IReadOnlyList<ScriptView> Scripts, IReadOnlyList<CategoryView> Categories, IReadOnlyList<string> Regions);
