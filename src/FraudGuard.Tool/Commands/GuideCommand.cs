using System.CommandLine;
using FraudGuard.Guidance;
using FraudGuard.Tool.Guidance;
using FraudGuard.Tool.Output;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tool.Commands;

/// <summary><c>guide</c>: what a victim does next.</summary>
internal static class GuideCommand
{
    private static readonly Dictionary<string, IncidentFacts> Facts = new(StringComparer.Ordinal)
    {
        ["nothing-yet"] = IncidentFacts.NothingYet,
        ["money-sent"] = IncidentFacts.MoneySent,
        ["credentials-given"] = IncidentFacts.CredentialsGiven,
        ["device-accessed"] = IncidentFacts.DeviceAccessed,
        ["images-shared"] = IncidentFacts.ImagesShared,
        ["identity-shared"] = IncidentFacts.IdentityShared,
    };

    private static readonly Dictionary<string, PaymentMeans> Means = new(StringComparer.Ordinal)
    {
        ["bank-transfer"] = PaymentMeans.BankTransfer,
        ["card"] = PaymentMeans.Card,
        ["payment-app"] = PaymentMeans.PaymentApp,
        ["cash"] = PaymentMeans.Cash,
        ["gift-card"] = PaymentMeans.GiftCard,
        ["crypto"] = PaymentMeans.Crypto,
        ["remittance"] = PaymentMeans.Remittance,
    };

    public static Command Create(ToolConsole console)
    {
        var category = new Option<string>("--category")
        {
            Description = "The scam's category, such as task-rebate; 'other-scam' when in doubt.",
            HelpName = "ID",
            Required = true,
        };
        var region = new Option<string>("--region")
        {
            Description = $"Where the victim is: {string.Join(", ", GuidanceRegion.All)}, or an ISO 3166-1 code.",
            HelpName = "CODE",
            DefaultValueFactory = static _ => GuidanceRegion.Unknown,
        };
        var language = CultureOption.Create();
        var happened = Choices("--happened", "What has happened so far", Facts.Keys);
        var paidBy = Choices("--paid-by", "How money was sent", Means.Keys);
        var since = new Option<string?>("--since") { Description = "How long ago it was, such as 30m, 2h or 3d.", HelpName = "TIME" };
        since.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var value }] && TimeAgo.Parse(value) is null)
                result.AddError($"--since: '{value}' is no time. Write a whole number with m, h or d for minutes, hours or days, such as 30m.");
        });
        var minor = Flag("--minor", "The victim is a minor.");
        var vulnerable = Flag("--vulnerable", "The victim needs particular care.");
        var distress = Flag("--distress", "There is any sign of despair or self-harm.");
        var organization = Flag("--organization", "The victim is a company, school or other organisation.");
        var guidance = new Option<string[]>("--guidance")
        {
            Description = "Guidance files to put on top of the built-in guidance.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [],
        };
        var format = new Option<string>("--format") { Description = "text, markdown, html or json.", HelpName = "FORMAT", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "html", "json");
        var output = new Option<string?>("--output") { Description = "Write to a file instead of standard output.", HelpName = "FILE" };
        var json = Flag("--json", "The same as --format json.");
        var command = new Command("guide", "Says what a victim does next, in the order in which it helps.")
        {
            category, region, language, happened, paidBy, since, minor, vulnerable, distress, organization, guidance, format, output, json,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var catalog = LoadCatalog(result.GetValue(guidance) ?? []);
            var plan = new GuidanceProvider(new FixedCatalog(catalog), Options.Create(new GuidanceOptions()), console.Time).GetPlan(new GuidanceRequest
            {
                Category = CategoryOf(result.GetRequiredValue(category), catalog),
                Region = RegionOf(result.GetRequiredValue(region)),
                Culture = CultureOption.Of(result, language),
                Happened = (result.GetValue(happened) ?? []).Aggregate(IncidentFacts.NothingYet, static (all, fact) => all | Facts[fact]),
                PaidBy = (result.GetValue(paidBy) ?? []).Aggregate(PaymentMeans.Unknown, static (all, means) => all | Means[means]),
                TimeSince = result.GetValue(since) is { } time ? TimeAgo.Parse(time) : null,
                IsMinor = result.GetValue(minor),
                IsVulnerable = result.GetValue(vulnerable),
                InDistress = result.GetValue(distress),
                IsOrganization = result.GetValue(organization),
            });
            var text = RendererOf(result.GetValue(json) ? "json" : result.GetRequiredValue(format)).Render(plan);
            if (result.GetValue(output) is { } file) await FileOutput.WriteTextAsync(file, text, cancellationToken);
            else await console.Output.WriteAsync(text.EndsWith('\n') ? text : text + "\n");
            return ExitCode.Success;
        });
        return command;
    }

    private static GuidanceCatalog LoadCatalog(IReadOnlyList<string> files)
    {
        if (files.Count == 0) return GuidanceCatalog.BuiltIn;
        var draft = GuidanceCatalog.BuiltIn.ToBuilder();
        foreach (var file in files) draft.AddFile(file);
        return draft.Build();
    }

    private static string CategoryOf(string id, GuidanceCatalog catalog) => catalog.Categories.Any(c => c.Id == id)
        ? id
        : throw new ToolException($"--category: '{id}' is no category. Use one of: {string.Join(", ", catalog.Categories.Select(static c => c.Id))}.");

    private static string RegionOf(string code)
    {
        var isCode = code.Length == 2 && code.All(char.IsAsciiLetter);
        return isCode || code == GuidanceRegion.Unknown
            ? code
            : throw new ToolException($"--region: '{code}' is no region. Use {string.Join(", ", GuidanceRegion.All)}, or the two letters of an ISO 3166-1 code.");
    }

    private static IGuidanceRenderer RendererOf(string format) => format switch
    {
        "text" => new PlainTextGuidanceRenderer(),
        "markdown" => new MarkdownGuidanceRenderer(),
        "html" => new HtmlGuidanceRenderer(),
        "json" => new JsonGuidanceRenderer(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static Option<string[]> Choices(string name, string description, IEnumerable<string> values)
    {
        var all = values.ToArray();
        var option = new Option<string[]>(name)
        {
            Description = $"{description}; several may apply: {string.Join(", ", all)}.",
            HelpName = "WHAT",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => [],
        };
        option.AcceptOnlyFromAmong(all);
        return option;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };
}
