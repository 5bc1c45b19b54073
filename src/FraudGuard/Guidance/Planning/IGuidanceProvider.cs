namespace FraudGuard.Guidance;

/// <summary>Tells a victim what to do next. Implementations are safe to use from many threads at once.</summary>
public interface IGuidanceProvider
{
    /// <summary>The plan for a case.</summary>
    /// <param name="request">What is known about the case.</param>
    /// <returns>The plan; never empty, whatever the case.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="GuidanceRequest.TimeSince"/> is negative.</exception>
    GuidancePlan GetPlan(GuidanceRequest request);
}
