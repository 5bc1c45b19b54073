using System.Globalization;
using System.Runtime.CompilerServices;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Everything that could need reflection (services, options, embedded JSON), without a just-in-time compiler.
var builder = Host.CreateEmptyApplicationBuilder(settings: null);
builder.Services.AddFraudGuard();
using var host = builder.Build();
await host.StartAsync();
var inspector = host.Services.GetRequiredService<IMessageInspector>();
var warnings = host.Services.GetRequiredService<IWarningProvider>();

Check(!RuntimeFeature.IsDynamicCodeSupported, "compiled ahead of time");
foreach (var language in new[] { "zh-Hans", "zh-Hant", "en" })
{
    var assessment = inspector.Inspect("刷单返利，先垫付后返佣金");
    Check(assessment.Category == "task-rebate", "a scam is recognised, with its kind");
    var warning = warnings.GetWarning(assessment, CultureInfo.GetCultureInfo(language));
    Check(warning is { Actions.Count: > 0 } && warning.Language == language, $"the warning is there in {language}");
}
Check(inspector.Inspect("晚上一起吃饭吗？").Level == RiskLevel.None, "plain talk is not a scam");
await host.StopAsync();
Console.WriteLine("ok, compiled ahead of time");

static void Check(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException($"Does not hold: {what}.");
}
