using System.Globalization;
using FraudGuard.Guidance;
using FraudGuard.Inspection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FraudGuard.Tests.Guidance;

[TestFixture]
public class GuidanceServicesTests
{
    [Test]
    public void Adding_twice_registers_once()
    {
        var once = new ServiceCollection().AddFraudGuard();
        var twice = new ServiceCollection().AddFraudGuard().AddFraudGuard();

        static IEnumerable<string?> Guidance(IServiceCollection services) =>
            services.Where(s => s.ServiceType.Namespace == "FraudGuard.Guidance" || s.ServiceType.GenericTypeArguments.Contains(typeof(GuidanceOptions)))
                .Where(s => s.ServiceType != typeof(IConfigureOptions<GuidanceOptions>)).Select(s => s.ServiceType.FullName);
        Assert.That(Guidance(twice).Distinct(), Is.EquivalentTo(Guidance(once).Distinct()));
        Assert.That(twice.Count(s => s.ServiceType == typeof(IGuidanceProvider)), Is.EqualTo(1));
        Assert.That(twice.Count(s => s.ServiceType == typeof(IWarningProvider)), Is.EqualTo(1));
        Assert.That(twice.Count(s => s.ServiceType == typeof(IValidateOptions<GuidanceOptions>) && s.ImplementationType?.Name == "GuidanceOptionsValidator"), Is.EqualTo(1));
    }

    [Test]
    public void What_the_host_registered_before_wins()
    {
        var own = new OwnWarnings();
        var services = new ServiceCollection();
        services.AddSingleton<IWarningProvider>(own);
        services.AddFraudGuard();
        using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetRequiredService<IWarningProvider>(), Is.SameAs(own));
    }

    [Test]
    public void All_services_are_there()
    {
        using var provider = GuidanceHost.Create();

        Assert.That(provider.GetRequiredService<IGuidanceProvider>(), Is.InstanceOf<GuidanceProvider>());
        Assert.That(provider.GetRequiredService<IWarningProvider>(), Is.InstanceOf<FraudWarningProvider>());
        Assert.That(provider.GetRequiredService<ITrainingProvider>(), Is.InstanceOf<TrainingProvider>());
        Assert.That(provider.GetRequiredService<GuidanceCatalog>(), Is.SameAs(GuidanceCatalog.BuiltIn));
    }

    [Test]
    public void A_broken_file_keeps_the_host_from_starting_and_says_where()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "{ \"formatVersion\": 1,\n\"stepps\": [] }");

            var error = StartError(fraudGuard => fraudGuard.AddGuidanceFile(path));

            Assert.That(error, Does.Contain($"{path}(2): $.stepps: "));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void A_broken_tenant_keeps_the_host_from_starting()
    {
        Assert.That(StartError(fraudGuard => fraudGuard.AddGuidance(c => c.Languages.Add("fr"), tenant: "acme")), Does.Contain("'fr'"));
    }

    [TestCase("Atlantis")]
    [TestCase("")]
    [TestCase("XX")]
    public void A_default_region_that_leads_nowhere_is_refused(string region)
    {
        Assert.That(StartError(fraudGuard => fraudGuard.ConfigureGuidance(o => o.DefaultRegion = region)), Does.Contain(nameof(GuidanceOptions.DefaultRegion)));
    }

    [Test]
    public void Undefined_policies_are_refused()
    {
        Assert.That(StartError(f => f.ConfigureGuidance(o => o.ExpiredChannels = (DoubtfulChannelPolicy)9)), Does.Contain("ExpiredChannels"));
        Assert.That(StartError(f => f.ConfigureGuidance(o => o.UnverifiedChannels = (DoubtfulChannelPolicy)9)), Does.Contain("UnverifiedChannels"));
    }

    [TestCase("GB", "UK")]
    [TestCase("FR", "EU")]
    [TestCase("unknown", "unknown")]
    public void The_default_region_is_used_when_a_request_names_none(string configured, string region)
    {
        var plan = GuidanceHost.Plan(new(), fraudGuard => fraudGuard.ConfigureGuidance(o => o.DefaultRegion = configured));

        Assert.That(plan.Region, Is.EqualTo(region));
    }

    private static string? StartError(Action<IFraudGuardBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddFraudGuard(configure);
        using var host = builder.Build();
        return Assert.CatchAsync(() => host.StartAsync())?.Message;
    }

    private sealed class OwnWarnings : IWarningProvider
    {
        public FraudWarning? GetWarning(FraudAssessment assessment, CultureInfo culture) => null;
    }
}
