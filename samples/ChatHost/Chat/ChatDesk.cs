using ChatHost.Contracts;
using ChatHost.Rooms;
using ChatHost.Scripts;
using FraudGuard.Conversations;
using Microsoft.Extensions.Options;

namespace ChatHost.Chat;

/// <summary>Takes people into rooms and messages from them.</summary>
internal sealed class ChatDesk(
    RoomDirectory rooms, RoomInspector inspector, OutgoingGate gate, ChatPost post, ScriptLibrary scripts,
    IOptions<ChatHostOptions> options, TimeProvider time)
{
    public async Task<(Seat Seat, EntryView Entry)> CreateAsync(CreateRequest request, string connection)
    {
        ArgumentNullException.ThrowIfNull(request);
        var culture = Languages.Culture(request.Language);
        var script = request.Script is null ? null : scripts.Find(request.Script) ?? throw new ChatException(ChatError.Invalid);
        var room = rooms.Open();
        using var entry = await room.EnterAsync();
        var seat = Sit(room, request.Name, request.Language, connection);
        if (script is not null)
        {
            room.Script = new RoomScript(script, script.Languages[culture.Name]);
            room.Add(new Seat(room, room.Script.Text.Peer, Secrets.Create(), culture) { IsScripted = true, Budget = CreateBudget() });
        }

        return (seat, Enter(seat, after: 0));
    }

    public async Task<(Seat Seat, EntryView Entry)> JoinAsync(JoinRequest request, string connection)
    {
        ArgumentNullException.ThrowIfNull(request);
        var room = rooms.GetInvited(request.Invitation);
        Seat seat;
        EntryView view;
        IReadOnlyList<Parcel> news;
        using (await room.EnterAsync())
        {
            if (room.Seats.Length >= 2) throw new ChatException(ChatError.RoomFull);
            seat = Sit(room, request.Name, request.Language, connection);
            view = Enter(seat, after: 0);
            news = ChatPost.PackState(room.Peer(seat));
        }

        await post.SendAsync(news);
        return (seat, view);
    }

    public async Task<(Seat Seat, EntryView Entry)> ResumeAsync(ResumeRequest request, string connection)
    {
        ArgumentNullException.ThrowIfNull(request);
        var seat = rooms.GetSeat(request.Room, request.Key);
        EntryView view;
        IReadOnlyList<Parcel> news;
        using (await seat.Room.EnterAsync())
        {
            seat.Connections.Add(connection);
            seat.Culture = Languages.Culture(request.Language);
            view = Enter(seat, request.After);
            news = ChatPost.PackState(seat.Room.Peer(seat));
        }

        await post.SendAsync(news);
        return (seat, view);
    }

    public async Task LeaveAsync(Seat seat, string connection)
    {
        if (seat.Room.IsForgotten) return;
        IReadOnlyList<Parcel> news;
        using (await seat.Room.EnterAsync())
        {
            seat.Connections.Remove(connection);
            news = ChatPost.PackState(seat.Room.Peer(seat));
        }

        await post.SendAsync(news);
    }

    public async Task<SendView> SendAsync(Seat seat, SendRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SendView sent;
        IReadOnlyList<Parcel> news;
        using (await seat.Room.EnterAsync())
        {
            if (request.Id == Guid.Empty) throw new ChatException(ChatError.Invalid);

            // What was taken already is neither checked nor counted again: the browser only missed the answer.
            if (seat.Taken.TryGetValue(request.Id, out var sequence)) return Sent(seat, seat.Room.Messages[(int)sequence - 1]);
            if (!seat.Budget.TryTake()) throw new ChatException(ChatError.TooFast);
            var text = CheckText(request.Text);
            if (seat.Room.Messages.Count >= options.Value.MaximumMessages) throw new ChatException(ChatError.RoomOver);
            if (await gate.HoldBackAsync(seat, request, text) is { } heldBack) return heldBack;
            var message = await TakeAsync(seat, request.Id, text);
            sent = Sent(seat, message);
            news = post.Pack(message);
        }

        await post.SendAsync(news);
        return sent;
    }

    /// <summary>Takes the next line of a script. It comes in like any other message.</summary>
    public async Task SayNextLineAsync(Room room)
    {
        IReadOnlyList<Parcel> news;
        using (await room.EnterAsync())
        {
            if (room.Script is not { IsTyping: true } script) return;
            script.IsTyping = false;
            if (room.Messages.Count >= options.Value.MaximumMessages) return;
            var message = await TakeAsync(room.Seats[1], Guid.NewGuid(), script.Text.Lines[script.Next++].Text);
            news = [.. post.Pack(message), .. ChatPost.PackState(room.Seats[0])];
        }

        await post.SendAsync(news);
    }

    public async Task<IReadOnlyList<WarningChange>> SetLanguageAsync(Seat seat, string? language)
    {
        using var entry = await seat.Room.EnterAsync();
        seat.Culture = Languages.Culture(language);
        return Warnings(seat);
    }

    public async Task<IReadOnlyList<WarningChange>> JudgeAsync(Seat seat, ConversationVerdict verdict)
    {
        using var entry = await seat.Room.EnterAsync();
        await inspector.JudgeAsync(seat, verdict);
        return Warnings(seat);
    }

    private IReadOnlyList<WarningChange> Warnings(Seat seat) =>
        [.. seat.Warnings.Select(warning => new WarningChange(warning.Key, inspector.Describe(warning.Value, seat.Culture)))];

    private Seat Sit(Room room, string? name, string? language, string connection)
    {
        var seat = new Seat(room, PersonName.Clean(name, room.Seats.Length), Secrets.Create(), Languages.Culture(language)) { Budget = CreateBudget() };
        seat.Connections.Add(connection);
        room.Add(seat);
        return seat;
    }

    private TokenBucket CreateBudget() => new(options.Value.MessageBurst, options.Value.MessagesPerSecond, time);

    private EntryView Enter(Seat seat, long after)
    {
        seat.Room.UsedAt = time.GetUtcNow();
        return new EntryView(
            seat.Room.Id, seat.Key, seat.Room.Invitation, options.Value.MaximumTextLength, ChatPost.Describe(seat),
            [.. seat.Room.Messages.Skip((int)Math.Clamp(after, 0, int.MaxValue)).Select(message => post.Describe(message, seat))]);
    }

    private SendView Sent(Seat seat, RoomMessage message) => new(SendStatus.Sent, post.Describe(message, seat));

    private string CheckText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? throw new ChatException(ChatError.TextEmpty)
        : text.Length > options.Value.MaximumTextLength ? throw new ChatException(ChatError.TextTooLong)
        : text.Trim();

    private async Task<RoomMessage> TakeAsync(Seat from, Guid id, string text)
    {
        var room = from.Room;
        var message = new RoomMessage(room.Messages.Count + 1, from, id, text, time.GetUtcNow());
        room.UsedAt = message.At;
        foreach (var seat in room.Seats) await inspector.InspectAsync(message, seat);
        room.Messages.Add(message);
        from.Taken[id] = message.Sequence;
        return message;
    }
}
