using FraudGuard.Warnings;

namespace ChatHost.Contracts;

/// <summary>What became of a message, and what to ask.</summary>
internal sealed record SendView(SendStatus Status, MessageView? Message = null, OutgoingPrompt? Prompt = null, string? IdentityText = null, DateTimeOffset? HeldUntil = null);
