using System.Globalization;
using System.Text;
using ChatHost.Rooms;
using ChatHost.Web;

namespace ChatHost.Incidents;

/// <summary>Downloads for the one whose room it is. The key travels in a header, so it stands in no address and no log.</summary>
internal static class IncidentEndpoints
{
    public const string RoomHeader = "X-Room";
    public const string KeyHeader = "X-Seat-Key";

    public static void MapIncidents(this WebApplication app)
    {
        var api = app.MapGroup("/api/incident").RequireRateLimiting(LimitsExtensions.Api);
        api.MapPost("/", MakeAsync);
        api.MapGet("/{kind}", Download);
    }

    private static async Task<IResult> MakeAsync(
        HttpRequest request, IncidentInput input, RoomDirectory rooms, IncidentDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(await desk.MakeAsync(SeatOf(request, rooms), input, cancellationToken));
        }
        catch (ChatException refusal)
        {
            return Refuse(refusal);
        }
    }

    private static IResult Download(HttpRequest request, string kind, RoomDirectory rooms)
    {
        try
        {
            if (SeatOf(request, rooms).Incident is not { } files) return TypedResults.NotFound();
            var day = files.MadeAt.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            return kind switch
            {
                "bundle" => TypedResults.File(files.Bundle, "application/zip", $"evidence-{day}.zip"),
                "police" => TypedResults.File(Encoding.UTF8.GetBytes(files.PoliceReport), "text/html; charset=utf-8", $"report-police-{day}.html"),
                "bank" => TypedResults.File(Encoding.UTF8.GetBytes(files.BankReport), "text/html; charset=utf-8", $"report-bank-{day}.html"),
                _ => TypedResults.NotFound(),
            };
        }
        catch (ChatException refusal)
        {
            return Refuse(refusal);
        }
    }

    private static Seat SeatOf(HttpRequest request, RoomDirectory rooms) =>
        rooms.GetSeat(request.Headers[RoomHeader], request.Headers[KeyHeader]);

    private static IResult Refuse(ChatException refusal) => TypedResults.Json(
        new { error = refusal.Error },
        statusCode: refusal.Error == ChatError.RoomGone ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
}
