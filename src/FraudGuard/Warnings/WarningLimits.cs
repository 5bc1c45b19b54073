namespace FraudGuard.Warnings;

// The time limits that hold for one category.
internal readonly record struct WarningLimits(
    TimeSpan RepeatInterval, TimeSpan NewCategoryInterval, TimeSpan QuietAfterNotScam, TimeSpan MemoryDuration);
