using System.Globalization;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;

// The same checks run on every target framework: the package works as its users meet it.
using var services = new ServiceCollection()
    .AddFraudGuard()
    .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
var inspector = services.GetRequiredService<IMessageInspector>();
var warnings = services.GetRequiredService<IWarningProvider>();

var scam = inspector.Inspect("刷单返利，先垫付后返佣金");
var talk = inspector.Inspect("晚上一起吃饭吗？");
var warning = warnings.GetWarning(scam, CultureInfo.GetCultureInfo("zh-Hans"));

Check(Environment.Version.Major == TargetMajor(), $"runs on .NET {Environment.Version.Major}, built for .NET {TargetMajor()}");
Check(scam is { Level: RiskLevel.High, Category: "task-rebate" }, "a scam is recognised, with its kind");
Check(talk is { Level: RiskLevel.None, Category: null }, "plain talk is not");
Check(warning is { Language: "zh-Hans", Actions.Count: > 0 }, "the warning is there, in the user's language");
Check(warnings.GetWarning(talk, CultureInfo.InvariantCulture) is null, "plain talk gets no warning");
Console.WriteLine($"ok on .NET {Environment.Version}");

static int TargetMajor() =>
#if NET10_0
    10;
#else
    8;
#endif

static void Check(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException($"Does not hold: {what}.");
}
