using System.Text.Json.Serialization;

namespace FraudGuard.Guidance;

/// <summary>How fast banks or police can act, or by when a claim has to be made. Never a promise that money comes back.</summary>
/// <param name="Id">A stable id, unique within its step.</param>
/// <param name="Text">The words.</param>
/// <param name="Within">How long the window is open, counted from the payment; <see langword="null"/> for no fixed time.</param>
/// <param name="IsPast">Whether more time than that has passed, as far as the request says.</param>
/// <param name="Notice">What to know besides: that the time may be over, that the fact is not verified; or <see langword="null"/>.</param>
/// <param name="Status">How well it is attested.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RecoveryWindow(
    string Id, string Text, [property: JsonIgnore] TimeSpan? Within, bool IsPast, string? Notice, VerificationStatus Status, string Source)
{
    /// <summary><see cref="Within"/> in hours, as it stands in JSON.</summary>
    public double? WithinHours => Within?.TotalHours;
}
