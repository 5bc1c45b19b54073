using Spectre.Console;

namespace FraudGuard.Tool.Output;

/// <summary>A progress bar on standard error, and only where somebody watches it.</summary>
internal static class ProgressReporter
{
    /// <summary>Runs work that reports how many of <paramref name="total"/> steps are done.</summary>
    public static T Run<T>(ToolConsole console, string title, int total, Func<Action<int>, T> work)
    {
        if (!console.ErrorIsTerminal) return work(static _ => { });
        return console.CreateRichError().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                return work(done => task.Value = done);
            });
    }
}
