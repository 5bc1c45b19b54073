using FraudGuard.Inspection;
using FraudGuard.Lexicons;

namespace FraudGuard.Tests.Inspection;

public class AllocationTests
{
    private static readonly MessageInspector Inspector = new(LexiconSet.Create(BuiltInLexicons.All));

    [TestCase("")]
    [TestCase("窗外的云像一只猫")]
    [TestCase("the sunset at 7.30 had twelve colours")]
    [TestCase("看看 https://github.com/dotnet/runtime 这个")]
    public void Nothing_found_allocates_nothing(string text)
    {
        Assert.That(AllocatedBy(text), Is.Zero);
        Assert.That(Inspector.Inspect(text).Signals, Is.Empty);
    }

    [TestCase("您涉嫌洗钱案件，请把资金转入安全账户，不要告诉家人")]
    [TestCase("Hi mum, this is my new number")]
    public void Something_found_allocates_the_assessment_and_its_signals(string text)
    {
        var signals = Inspector.Inspect(text).Signals.Count;
        Assert.That(signals, Is.Positive);
        Assert.That(AllocatedBy(text), Is.LessThanOrEqualTo(120 + signals * 56));
    }

    private static long AllocatedBy(string text)
    {
        for (var i = 0; i < 100; i++) Inspector.Inspect(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Inspector.Inspect(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
