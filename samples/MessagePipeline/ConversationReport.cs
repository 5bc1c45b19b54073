using System.Globalization;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace MessagePipeline;

/// <summary>One JSON object per conversation.</summary>
internal sealed class ConversationReport(IConversationInspector inspector, string name) : IReport
{
    public async ValueTask<bool> WriteAsync(TextLine line, Stream output, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(line.Text)) return false;
        var conversation = ConversationParser.Parse(line, name);

        // Two lines with the same id are still two conversations.
        var id = line.Number.ToString(CultureInfo.InvariantCulture);
        FraudAssessment? worst = null;
        var highest = RiskLevel.None;
        var reached = new int?[(int)RiskLevel.High + 1];
        for (var turn = 0; turn < conversation.Turns.Count; turn++)
        {
            var assessment = await AssessAsync(id, conversation.Turns[turn], cancellationToken);
            if (worst is null || assessment.Score > worst.Score) worst = assessment;
            if (assessment.Level > highest) highest = assessment.Level;
            // Who reaches a level has reached those below it.
            for (var level = assessment.Level; level > RiskLevel.None; level--) reached[(int)level] ??= turn + 1;
        }

        await inspector.ForgetAsync(id, cancellationToken);

        JsonText.WriteLine(output, new ConversationRecord(
            conversation.Id,
            worst is null ? 0 : JsonText.Round(worst.Score),
            JsonText.Name(highest),
            worst?.Category,
            new ReachedRecord(reached[(int)RiskLevel.Low], reached[(int)RiskLevel.Medium], reached[(int)RiskLevel.High])));
        return highest >= RiskLevel.Medium;
    }

    private ValueTask<FraudAssessment> AssessAsync(string id, TurnInput turn, CancellationToken cancellationToken) =>
        inspector.InspectAsync(
            new ChatMessage
            {
                Text = turn.Text,
                ConversationId = id,
                Direction = turn.From == ConversationParser.Self ? MessageDirection.Outgoing : MessageDirection.Incoming,
                SentAt = DateTimeOffset.UnixEpoch.AddMinutes(turn.Minutes),
            },
            cancellationToken);
}
