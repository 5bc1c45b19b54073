using MessagePipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

return await PipelineCommand.InvokeAsync(args, static async options =>
{
    var builder = Host.CreateEmptyApplicationBuilder(settings: null);
    builder.Services.AddFraudGuard();
    builder.Services.AddSingleton(options);
    builder.Services.AddSingleton<Pipeline>();

    using var host = builder.Build();
    await host.StartAsync();
    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    var exitCode = await host.Services.GetRequiredService<Pipeline>().RunAsync(stopping);
    await host.StopAsync();
    return exitCode;
});
