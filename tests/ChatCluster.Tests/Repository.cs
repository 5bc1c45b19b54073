namespace ChatCluster.Tests;

/// <summary>Files of the checkout.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(static () =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FraudGuard.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No FraudGuard.sln above {AppContext.BaseDirectory}.");
    });

    public static string PathOf(string path) => Path.Combine(Root.Value, path);
}
