using System.Buffers;

namespace FraudGuard.Inspection.Detectors;

// The detectors that come with the library, behind one look that keeps them all off text without letters, digits and
// signs of the kind they need.
internal sealed class BuiltInDetectors : ISignalDetector
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create(
        "0123456789０１２３４５６７８９@＠.．%％$＄"
        + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
        + "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ");

    private readonly ISignalDetector[] _detectors =
    [
        new LinkDetector(),
        new ChatHandleDetector(),
        new CryptoAddressDetector(),
        new PhoneNumberDetector(),
        new BankCardDetector(),
        new NationalIdDetector(),
        new OneTimeCodeDetector(),
        new MoneyDetector(),
    ];

    public void Detect(ReadOnlySpan<char> text, ref SignalCollector signals)
    {
        if (!text.ContainsAny(Triggers)) return;
        foreach (var detector in _detectors) detector.Detect(text, ref signals);
    }
}
