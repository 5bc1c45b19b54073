namespace FraudGuard.Tool;

internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command did its work and found something to mend: a lint finding, a missed target, a changed bundle.</summary>
    public const int Findings = 1;

    /// <summary>Bad arguments, or input that can't be used.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl+C, as shells report it.</summary>
    public const int Stopped = 130;
}
