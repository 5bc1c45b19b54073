namespace ChatHost;

/// <summary>What a browser is told when something can't be done. The page has words for each: <c>error.CODE</c>.</summary>
internal static class ChatError
{
    public const string RoomGone = "room-gone";
    public const string RoomFull = "room-full";
    public const string RoomOver = "room-over";
    public const string TooManyRooms = "too-many-rooms";
    public const string TooFast = "too-fast";
    public const string TextEmpty = "text-empty";
    public const string TextTooLong = "text-too-long";
    public const string Invalid = "invalid";

    public static IReadOnlyList<string> All { get; } =
        [RoomGone, RoomFull, RoomOver, TooManyRooms, TooFast, TextEmpty, TextTooLong, Invalid];
}
