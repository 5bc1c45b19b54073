namespace ChatHost.Tests;

internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FraudGuard.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("FraudGuard.sln is in no folder above the tests.");
    }
}
