namespace FraudGuard.Guidance;

/// <summary>Visits (and may replace) a text of the catalogue under its key, such as <c>steps/contact-bank/why</c>.</summary>
internal delegate LocalizedText TextMap(string key, LocalizedText text);
