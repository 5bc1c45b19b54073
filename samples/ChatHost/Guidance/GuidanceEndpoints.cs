using ChatHost.Scripts;
using ChatHost.Web;
using FraudGuard.Guidance;

namespace ChatHost.Guidance;

/// <summary>The guidance, for the page. It is asked without a room, because a victim's case is nobody's business.</summary>
internal static class GuidanceEndpoints
{
    // An article without style or script: the page has its own.
    private static readonly HtmlGuidanceRenderer s_renderer = new(fragment: true);

    public static void MapGuidance(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(LimitsExtensions.Api);
        api.MapGet("/choices/{language}", GetChoices);
        api.MapPost("/plan", GetPlan);
    }

    private static ChoicesView GetChoices(string language, ScriptLibrary scripts, IGuidanceCatalogProvider catalogs)
    {
        var tag = Languages.Culture(language).Name;
        return new ChoicesView(
            [.. scripts.Scripts.Select(script => new ScriptView(script.Id, script.Languages[tag].Title, script.IsScam))],
            [.. catalogs.GetCatalog().Categories.Select(category =>
                new CategoryView(category.Id, category.Name.TryGet(tag, out var name) ? name : category.Name.ToString()))],
            GuidanceRegion.All);
    }

    private static IResult GetPlan(PlanInput input, IGuidanceProvider guidance) =>
        TypedResults.Text(s_renderer.Render(guidance.GetPlan(input.ToRequest())), "text/html; charset=utf-8");
}
