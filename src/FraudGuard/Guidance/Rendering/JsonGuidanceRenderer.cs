using System.Text.Json;

namespace FraudGuard.Guidance;

/// <summary>Writes a plan as JSON, for an app that renders it itself. Enum values stand under their kebab-case names.</summary>
public sealed class JsonGuidanceRenderer : IGuidanceRenderer
{
    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public void Render(GuidancePlan plan, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine(JsonSerializer.Serialize(plan, GuidanceJsonContext.Readable.GuidancePlan));
    }
}
