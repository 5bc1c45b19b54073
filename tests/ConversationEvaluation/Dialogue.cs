namespace ConversationEvaluation;

/// <param name="Id">Unique within its file.</param>
/// <param name="IsFraud">What it is.</param>
/// <param name="HarmTurn">The turn, from 0, by which the user has to be warned, or <see langword="null"/> when any turn will do.</param>
/// <param name="Turns">What is said.</param>
internal sealed record Dialogue(string Id, bool IsFraud, int? HarmTurn, IReadOnlyList<Turn> Turns)
{
    public bool IsIn(DialogueHalf half) => half == DialogueHalf.All || half == (Hash(Id) % 2 == 0 ? DialogueHalf.Tune : DialogueHalf.Check);

    // FNV-1a with a final mix: ids that are counted up differ in few bits.
    private static uint Hash(string id)
    {
        var hash = 2166136261u;
        foreach (var unit in id) hash = (hash ^ unit) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >> 12);
    }
}
