using ChatCluster;
using ChatCluster.Load;

return await ClusterCommand.InvokeAsync(args, SiloHost.RunAsync, LoadRun.RunAsync);
