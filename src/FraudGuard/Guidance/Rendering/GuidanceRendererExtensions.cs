using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Conveniences for <see cref="IGuidanceRenderer"/>.</summary>
public static class GuidanceRendererExtensions
{
    /// <summary>Renders a plan into a string.</summary>
    /// <param name="renderer">The renderer.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>The text, with line feeds only.</returns>
    public static string Render(this IGuidanceRenderer renderer, GuidancePlan plan)
    {
        ArgumentNullException.ThrowIfNull(renderer);
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        renderer.Render(plan, writer);
        return writer.ToString();
    }
}
