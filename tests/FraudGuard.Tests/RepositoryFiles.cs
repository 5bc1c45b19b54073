namespace FraudGuard.Tests;

/// <summary>
/// Files of the checkout that tests read. The compiler's own paths can't serve: a deterministic build, as CI makes, writes
/// <c>/_/</c> for the root.
/// </summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string> Root = new(static () =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FraudGuard.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No FraudGuard.sln above {AppContext.BaseDirectory}.");
    });

    public static string At(params string[] path) => Path.Combine([Root.Value, .. path]);
}
