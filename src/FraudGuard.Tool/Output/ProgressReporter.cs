using Spectre.Console;

namespace FraudGuard.Tool.Output;

/// <summary>A progress bar on standard error, and only where somebody watches it.</summary>
internal static class ProgressReporter
{
    /// <summary>Runs work that reports how many of <paramref name="total"/> steps are done.</summary>
    public static async Task<T> RunAsync<T>(ToolConsole console, string title, int total, Func<Action<int>, Task<T>> work)
    {
        if (!console.ErrorIsTerminal) return await work(static _ => { });
        return await console.CreateRichError().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                return await work(done => task.Value = done);
            });
    }
}
