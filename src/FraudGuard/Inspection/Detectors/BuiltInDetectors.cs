namespace FraudGuard.Inspection.Detectors;

// The detectors that come with the library. They see the text as it is read, and only when it has letters, digits or signs of
// the kind they need.
internal sealed class BuiltInDetectors : ISignalDetector
{
    private readonly ISignalDetector[] _ofWords =
    [
        new LinkDetector(),
        new ChatHandleDetector(),
        new CryptoAddressDetector(),
    ];

    private readonly ISignalDetector[] _ofNumbers =
    [
        new PhoneNumberDetector(),
        new BankCardDetector(),
        new NationalIdDetector(),
        new OneTimeCodeDetector(),
        new MoneyDetector(),
    ];

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        var traits = signals.Traits;
        if ((traits & (TextTraits.Letter | TextTraits.Digit)) == 0) return;
        var read = signals.BeginReading();
        foreach (var detector in _ofWords) detector.Detect(read, ref signals);
        if ((traits & TextTraits.Digit) != 0)
            foreach (var detector in _ofNumbers) detector.Detect(read, ref signals);

        signals.EndReading();
    }
}
