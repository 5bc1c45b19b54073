using System.Globalization;

namespace ConversationEvaluation;

internal sealed class EvaluationResult(bool verbose)
{
    private readonly List<string> _wrong = [];
    private int _scams;
    private int _inTime;
    private int _inTimeAlone;
    private int _ever;
    private int _benign;
    private int _alarms;
    private int _alarmsAlone;

    public void Add(Dialogue dialogue, DialogueOutcome outcome)
    {
        if (dialogue.IsFraud)
        {
            _scams++;
            if (outcome.Reached is not null) _ever++;
            if (IsInTime(dialogue, outcome.Reached)) _inTime++;
            else _wrong.Add($"{dialogue.Id} {(outcome.Reached is { } late ? $"late: turn {late}, harm at {dialogue.HarmTurn}" : "missed")}");
            if (IsInTime(dialogue, outcome.ReachedAlone)) _inTimeAlone++;
        }
        else
        {
            _benign++;
            if (outcome.Reached is { } turn)
            {
                _alarms++;
                _wrong.Add($"{dialogue.Id} false alarm at turn {turn}");
            }

            if (outcome.ReachedAlone is not null) _alarmsAlone++;
        }
    }

    public override string ToString()
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"scams {_scams}, in time {Share(_inTime, _scams):0.0} % (each message alone {Share(_inTimeAlone, _scams):0.0} %), ever {Share(_ever, _scams):0.0} %; benign {_benign}, alarmed {_alarms} = {Share(_alarms, _benign):0.0} % (alone {_alarmsAlone})");
        return verbose ? string.Join("\n  ", _wrong.Prepend(text)) : text;
    }

    // At the harmful turn itself it is in time as long as the other side speaks: the user hasn't answered yet.
    private static bool IsInTime(Dialogue dialogue, int? reached) => reached is { } turn
        && (dialogue.HarmTurn is not { } harm || turn < harm || (turn == harm && dialogue.Turns[harm].FromPeer));

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
