using Microsoft.Extensions.Time.Testing;

[assembly: NonParallelizable]

namespace ChatHost.Tests;

/// <summary>The servers that tests share: starting one takes seconds, because it reads all lexicons.</summary>
[SetUpFixture]
internal sealed class Servers
{
    private static ChatServer? s_common;
    private static ChatServer? s_clocked;

    public static ChatServer Common => s_common!;

    /// <summary>One whose clock stands still until a test moves it.</summary>
    public static ChatServer Clocked => s_clocked!;

    public static FakeTimeProvider Clock { get; } = new(DateTimeOffset.Parse("2026-11-26T08:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

    [OneTimeSetUp]
    public async Task Start()
    {
        s_common = await ChatServer.StartAsync();
        s_clocked = await ChatServer.StartAsync(
            static options =>
            {
                options.ScriptDelay = TimeSpan.Zero;
                options.MessageBurst = 100;
            },
            Clock);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_common is not null) await s_common.DisposeAsync();
        if (s_clocked is not null) await s_clocked.DisposeAsync();
    }
}
