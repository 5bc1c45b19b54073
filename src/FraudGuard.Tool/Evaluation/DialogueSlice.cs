namespace FraudGuard.Tool.Evaluation;

/// <summary>The rates of some of the dialogues.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="WarnedPeer">Of the fraudulent ones, those warned about by the peer's turns alone.</param>
/// <param name="Warned">Of the fraudulent ones, those warned about with both sides' turns.</param>
/// <param name="InTime">Of those that say when harm is asked for, those warned about in an earlier turn.</param>
/// <param name="AtHarm">Of those, the ones warned about by that turn at the latest.</param>
/// <param name="FalseAlarmsPeer">Of the benign ones, those warned about by the peer's turns alone.</param>
/// <param name="FalseAlarms">Of the benign ones, those warned about with both sides' turns.</param>
internal sealed record DialogueSlice(
    string Name, Proportion WarnedPeer, Proportion Warned, Proportion InTime, Proportion AtHarm, Proportion FalseAlarmsPeer, Proportion FalseAlarms);
