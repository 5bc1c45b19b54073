using ChatHost;

await using var app = ChatApplication.Create(args);
try
{
    await app.StartAsync();
    Console.WriteLine($"Open {app.Urls.First()} in a browser. Ctrl+C ends it.");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (IOException failure)
{
    await Console.Error.WriteLineAsync($"error: {failure.Message} Choose another address: -- --urls http://127.0.0.1:0");
    return 2;
}
