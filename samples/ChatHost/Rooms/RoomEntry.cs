namespace ChatHost.Rooms;

/// <summary>The right to read and change a room, until it is disposed.</summary>
internal readonly struct RoomEntry(SemaphoreSlim gate) : IDisposable
{
    public void Dispose() => gate.Release();
}
