using FraudGuard.Inspection;

namespace FraudGuard.Warnings;

// What was shown and said in one conversation: a handful of numbers. Guarded by the lock of WarningMemory.
internal sealed class WarningHistory
{
    // More kinds of scam in one conversation are one kind: none of them in particular.
    private const int MostCategories = 4;

    private readonly List<(string Category, long ShownAt)> _categories = new(capacity: 1);
    private long _shownAt;
    private long _notScamSince;
    private bool _isMarkedNotScam;
    private RiskLevel _judged;

    /// <summary>The strongest evidence a warning was shown for.</summary>
    public RiskLevel Shown { get; private set; }

    public int Count { get; private set; }

    public WarningReason Judge(RiskLevel level, string category, in WarningLimits limits, TimeProvider time)
    {
        if (_isMarkedNotScam && time.GetElapsedTime(_notScamSince) < limits.QuietAfterNotScam)
        {
            // What is no worse than what the user judged stays judged.
            if (level <= _judged) return WarningReason.MarkedNotScam;
            return level > Shown ? WarningReason.Escalated : WarningReason.ShownRecently;
        }

        if (Count == 0 || IsOver(limits, time)) return WarningReason.First;
        if (level > Shown) return WarningReason.Escalated;
        foreach (var (known, shownAt) in _categories)
        {
            if (known != category) continue;
            var isDue = time.GetElapsedTime(shownAt) >= limits.RepeatInterval
                && time.GetElapsedTime(_shownAt) >= Shorter(limits.RepeatInterval, limits.NewCategoryInterval);
            return isDue ? WarningReason.Repeated : WarningReason.ShownRecently;
        }

        return time.GetElapsedTime(_shownAt) >= limits.NewCategoryInterval ? WarningReason.NewCategory : WarningReason.ShownRecently;
    }

    public void Show(RiskLevel level, string category, in WarningLimits limits, TimeProvider time)
    {
        if (IsOver(limits, time))
        {
            _categories.Clear();
            Shown = RiskLevel.None;
            Count = 0;
        }

        _shownAt = time.GetTimestamp();
        _categories.RemoveAll(known => known.Category == category);
        if (_categories.Count == MostCategories) _categories.RemoveAt(0);
        _categories.Add((category, _shownAt));
        if (level > Shown) Shown = level;
        Count++;
    }

    public void MarkNotScam(TimeProvider time)
    {
        _isMarkedNotScam = true;
        _notScamSince = time.GetTimestamp();

        // Who speaks up before any warning judges what would have been the first.
        _judged = Shown > RiskLevel.Medium ? Shown : RiskLevel.Medium;
    }

    private bool IsOver(in WarningLimits limits, TimeProvider time) =>
        Count > 0 && time.GetElapsedTime(_shownAt) >= limits.MemoryDuration;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
