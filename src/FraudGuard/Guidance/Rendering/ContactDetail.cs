namespace FraudGuard.Guidance;

/// <summary>One way to reach a channel: what it is, how it reads, where it leads.</summary>
internal readonly record struct ContactDetail(string Label, string Text, string? Link)
{
    public static IEnumerable<ContactDetail> Of(GuidanceChannel channel, IReadOnlyDictionary<string, string> labels)
    {
        foreach (var phone in channel.Phones) yield return new(labels[GuidanceLabels.ChannelPhone], phone, "tel:" + Dialled(phone));
        if (channel.Sms is { } sms) yield return new(labels[GuidanceLabels.ChannelSms], sms, "sms:" + Dialled(sms));
        if (channel.Url is { } url) yield return new(labels[GuidanceLabels.ChannelUrl], url, IsWebAddress(url) ? url : null);
        if (channel.Email is { } email) yield return new(labels[GuidanceLabels.ChannelEmail], email, "mailto:" + Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal));
        if (channel.App is { } app) yield return new(labels[GuidanceLabels.ChannelApp], app, null);
        if (channel.Hours is { } hours) yield return new(labels[GuidanceLabels.ChannelHours], hours, null);
    }

    // Spaces are for the eye; '#' would otherwise begin a fragment.
    private static string Dialled(string phone) =>
        Uri.EscapeDataString(new string([.. phone.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '*')]))
            .Replace("%2B", "+", StringComparison.Ordinal);

    // A host's own channel may carry anything; only web addresses become links.
    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http");
}
