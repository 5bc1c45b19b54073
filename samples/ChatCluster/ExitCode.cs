namespace ChatCluster;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The load was sent, but not everything is as it has to be.</summary>
    public const int Failed = 1;

    /// <summary>Bad arguments, or something it needs isn't there.</summary>
    public const int Unusable = 2;
}
