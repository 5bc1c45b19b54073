using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace FraudGuard.Identity;

/// <summary>Bounds a <see cref="TimeSpan"/>, both ends included. The platform's own attribute converts by reflection.</summary>
/// <param name="minimum">The least, as <see cref="TimeSpan.Parse(string, IFormatProvider)"/> reads it.</param>
/// <param name="maximum">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeSpanRangeAttribute(string minimum, string maximum) : ValidationAttribute
{
    public string Minimum => minimum;

    public string Maximum => maximum;

    public override string FormatErrorMessage(string name) =>
        $"{name} is out of range: set it from {minimum} to {maximum} (days.hours:minutes:seconds).";

    public override bool IsValid(object? value) =>
        value is null
        || (value is TimeSpan span
            && span >= TimeSpan.Parse(minimum, CultureInfo.InvariantCulture)
            && span <= TimeSpan.Parse(maximum, CultureInfo.InvariantCulture));
}
