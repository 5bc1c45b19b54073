using System.CommandLine;
using FraudGuard.Tool.Output;

namespace FraudGuard.Tool.Commands;

/// <summary><c>evidence</c>: what a victim hands to the police.</summary>
internal static class EvidenceCommand
{
    public static Command Create(ToolConsole console) => new("evidence", "Builds and verifies evidence bundles, and drafts reports. Nothing is uploaded anywhere.")
    {
        EvidenceBuildCommand.Create(console),
        EvidenceVerifyCommand.Create(console),
        EvidenceReportCommand.Create(console),
    };
}
