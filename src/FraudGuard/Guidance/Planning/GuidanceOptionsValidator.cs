using Microsoft.Extensions.Options;

namespace FraudGuard.Guidance;

/// <summary>Finds mistakes in options and in the host's guidance files when the host starts, not in a victim's worst hour.</summary>
internal sealed class GuidanceOptionsValidator(IGuidanceCatalogProvider catalogs) : IValidateOptions<GuidanceOptions>
{
    public ValidateOptionsResult Validate(string? name, GuidanceOptions options)
    {
        var failures = new List<string>();
        if (!Enum.IsDefined(options.ExpiredChannels))
            failures.Add($"{nameof(GuidanceOptions)}.{nameof(options.ExpiredChannels)} has the undefined value {(int)options.ExpiredChannels}. Use ShowWithNotice or Withhold.");
        if (!Enum.IsDefined(options.UnverifiedChannels))
            failures.Add($"{nameof(GuidanceOptions)}.{nameof(options.UnverifiedChannels)} has the undefined value {(int)options.UnverifiedChannels}. Use ShowWithNotice or Withhold.");

        // Only a name that leads nowhere is a mistake; "unknown" is a choice.
        var region = options.DefaultRegion;
        var leadsNowhere = region != GuidanceRegion.Unknown
            && GuidanceRegion.Resolve(region, catalogs.GetCatalog().HasRegion)[0] == GuidanceRegion.Unknown;
        if (leadsNowhere)
            failures.Add($"{nameof(GuidanceOptions)}.{nameof(options.DefaultRegion)} is '{region}', for which there are no help channels. Use one of {string.Join(", ", GuidanceRegion.All)}, or add channels for it.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
