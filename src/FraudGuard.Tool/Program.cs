using FraudGuard.Tool;
using FraudGuard.Tool.Output;

return await ToolApplication.RunAsync(args, ToolConsole.OfProcess());
