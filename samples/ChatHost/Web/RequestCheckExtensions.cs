namespace ChatHost.Web;

/// <summary>Refuses requests that a page of someone else makes.</summary>
internal static class RequestCheckExtensions
{
    /// <remarks>
    /// Browsers let any page open a WebSocket to anywhere, but say which page it is. Host names are checked by the framework
    /// (AllowedHosts in appsettings.json), so a name that someone points at this machine does not help them.
    /// </remarks>
    public static void UseRequestChecks(this WebApplication app) => app.Use(static (context, next) =>
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
