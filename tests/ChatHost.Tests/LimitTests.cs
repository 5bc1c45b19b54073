using System.Net;

namespace ChatHost.Tests;

internal sealed class LimitTests
{
    private ChatServer _server = null!;

    [OneTimeSetUp]
    public async Task Start() => _server = await ChatServer.StartAsync(static options =>
    {
        options.MaximumRooms = 2;
        options.RoomsPerMinute = 4;
        options.MaximumMessages = 10;
        options.MessageBurst = 100;
        options.RequestsPerMinute = 5;
    });

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Rooms_have_limits()
    {
        await using var ann = await _server.ConnectAsync();
        await ann.CreateAsync();
        await ann.CreateAsync();
        Assert.That(await ChatClient.RefusalAsync(() => ann.CreateAsync()), Is.EqualTo(ChatError.TooManyRooms));
        Assert.That(await ChatClient.RefusalAsync(() => ann.CreateAsync()), Is.EqualTo(ChatError.TooManyRooms));
        Assert.That(await ChatClient.RefusalAsync(() => ann.CreateAsync()), Is.EqualTo(ChatError.TooFast));
        for (var i = 0; i < 10; i++) await ann.SendAsync($"message {i}");
        Assert.That(await ChatClient.RefusalAsync(() => ann.SendAsync("one too many")), Is.EqualTo(ChatError.RoomOver));
    }

    [Test]
    public async Task Requests_have_a_size_and_a_rate()
    {
        using var large = new StringContent(new string(' ', 70_000) + "{}", System.Text.Encoding.UTF8, "application/json");
        using var tooLarge = await _server.Http.PostAsync(new Uri("api/plan", UriKind.Relative), large);
        Assert.That(tooLarge.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
        {
            using var response = await _server.Http.GetAsync(new Uri("api/choices/en", UriKind.Relative));
            codes.Add(response.StatusCode);
        }

        Assert.That(codes, Has.Member(HttpStatusCode.OK).And.Member(HttpStatusCode.TooManyRequests));
    }
}
