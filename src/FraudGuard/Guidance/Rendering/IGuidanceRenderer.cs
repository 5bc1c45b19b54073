namespace FraudGuard.Guidance;

/// <summary>Writes a plan in some format. Implementations hold no state and are safe to share between threads.</summary>
public interface IGuidanceRenderer
{
    /// <summary>The format's media type, such as <c>text/markdown</c>.</summary>
    string MediaType { get; }

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it. It is neither flushed nor closed.</param>
    void Render(GuidancePlan plan, TextWriter writer);
}
