namespace MessagePipeline;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Bad arguments or input that can't be read.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl+C, as shells report it.</summary>
    public const int Stopped = 130;
}
