namespace FraudGuard.Conversations;

// How a state fades, grows and counts. Pure arithmetic; docs/conversations.md explains it.
internal sealed class ConversationModel(ConversationOptions options)
{
    // The most that all messages of one stage can add up to.
    private const float StageLimit = 6;

    // From this weight on, a message is a full step of a script.
    private const float FullStep = 1;

    // Less than this is as good as nothing.
    private const float Negligible = 0.05f;

    // Brings a state to a later time. Time that seems to run backwards fades nothing; and a state from beyond the latest
    // possible time, written by a clock that was wrong, doesn't stop the time until then.
    public void Fade(ref ConversationState state, DateTimeOffset now, DateTimeOffset latest)
    {
        if (state.UpdatedAt > latest.ToUnixTimeMilliseconds()) state.UpdatedAt = now.ToUnixTimeMilliseconds();
        var elapsed = now.ToUnixTimeMilliseconds() - state.UpdatedAt;
        if (elapsed <= 0 || state.Updates == 0) return;
        var evidence = Share(elapsed, options.EvidenceHalfLife);
        var script = Share(elapsed, options.ScriptHalfLife);
        foreach (ref var value in state.Evidence[..]) value *= evidence;
        foreach (ref var value in state.Script[..]) value *= script;
        foreach (ref var category in state.Categories[..]) category.Weight *= evidence;
        state.Doubt *= Share(elapsed, options.DoubtHalfLife);
        state.Feedback *= Share(elapsed, options.FeedbackHalfLife);
        state.UpdatedAt += elapsed;
    }

    // Adds what a message said. Returns whether the state has changed and has to be stored.
    public bool Add(ref ConversationState state, MessageEvidence message, DateTimeOffset now, out StageValues added)
    {
        added = default;
        var doubts = message.Doubt > state.Doubt && state.Updates > 0;
        if (message.Contributions.Length == 0 && !doubts) return false;

        StageValues fresh = default;
        foreach (ref readonly var contribution in message.Contributions.AsSpan())
        {
            var stage = (int)contribution.Stage;
            added[stage] += contribution.Weight;
            if (TryMark(ref state, contribution.Mark)) fresh[stage] += contribution.Weight;
            if (contribution.Category != 0) Strengthen(ref state.Categories, contribution.Category, contribution.Weight);
        }

        TakeStep(ref state.Script, added);
        for (var stage = 0; stage < StageValues.Count; stage++)
            state.Evidence[stage] = Math.Max(Together(state.Evidence[stage], fresh[stage]), Math.Min(StageLimit, added[stage]));
        if (message.Relation is { } relation) state.Relation = (float)relation;
        if (doubts) state.Doubt = (float)message.Doubt;
        Touch(ref state, now);
        return true;
    }

    // The user's word replaces what led up to it when it is "no scam"; the relation stays.
    public void Add(ref ConversationState state, ConversationVerdict verdict, DateTimeOffset now)
    {
        if (verdict == ConversationVerdict.NotScam)
            state = new ConversationState { UpdatedAt = state.UpdatedAt, Updates = state.Updates, Relation = state.Relation };
        state.Doubt = 0;
        state.Feedback = (float)(verdict == ConversationVerdict.NotScam ? -options.NotScamWeight : options.ReportWeight);
        Touch(ref state, now);
    }

    // What earlier messages add to one that itself says what is in `added`.
    public double EarlierWeight(in ConversationState state, in StageValues added)
    {
        var sum = 0.0;
        for (var stage = 0; stage < StageValues.Count; stage++) sum += Math.Max(0, state.Evidence[stage] - added[stage]);
        return options.EarlierShare * Significant(sum);
    }

    public double ScriptWeight(in ConversationState state)
    {
        var steps = 0f;
        foreach (var value in state.Script) steps = Math.Max(steps, value);
        return options.ScriptWeight * Significant(Math.Max(0, steps - 1));
    }

    public static double DoubtWeight(in ConversationState state) => -Significant(state.Doubt);

    public static double FeedbackWeight(in ConversationState state) => Significant(state.Feedback);

    public static bool HasEvidence(in ConversationState state, ScamStage stage) => state.Evidence[(int)stage] >= Negligible;

    public static uint LeadingCategory(in ConversationState state)
    {
        var leading = default(CategoryEvidence);
        foreach (ref readonly var category in state.Categories[..])
            if (category.Weight > leading.Weight) leading = category;
        return leading.Id;
    }

    private static double Significant(double weight) => Math.Abs(weight) < Negligible ? 0 : weight;

    private static float Share(long elapsed, TimeSpan halfLife) => (float)Math.Pow(0.5, elapsed / halfLife.TotalMilliseconds);

    // Adds up, but never beyond the limit, in whichever order.
    private static float Together(float a, float b) =>
        StageLimit * (1 - (1 - a / StageLimit) * (1 - Math.Min(b, StageLimit) / StageLimit));

    // A message that belongs to a stage follows every earlier message of a lower stage. What comes within one message is
    // no order: the lexicon's rules have judged it already.
    private static void TakeStep(ref StageValues script, in StageValues added)
    {
        Span<float> steps = stackalloc float[StageValues.Count];
        var before = 0f;
        for (var stage = (int)ScamStage.Hook; stage < StageValues.Count; stage++)
        {
            steps[stage] = Math.Min(1, added[stage] / FullStep) * (1 + before);
            before = Math.Max(before, script[stage]);
        }

        for (var stage = (int)ScamStage.Hook; stage < StageValues.Count; stage++) script[stage] = Math.Max(script[stage], steps[stage]);
    }

    private static bool TryMark(ref ConversationState state, ushort mark)
    {
        foreach (var known in state.Marks)
            if (known == mark) return false;
        state.Marks[state.NextMark] = mark;
        state.NextMark = (byte)((state.NextMark + 1) % SignalMarks.Count);
        return true;
    }

    private static void Strengthen(ref CategoryValues categories, uint id, float weight)
    {
        var weakest = 0;
        for (var i = 0; i < CategoryValues.Count; i++)
        {
            if (categories[i].Id == id)
            {
                categories[i].Weight = Math.Min(categories[i].Weight + weight, StageLimit * StageValues.Count);
                return;
            }

            if (categories[i].Weight < categories[weakest].Weight) weakest = i;
        }

        if (weight > categories[weakest].Weight) categories[weakest] = new CategoryEvidence { Id = id, Weight = Math.Min(weight, StageLimit * StageValues.Count) };
    }

    private static void Touch(ref ConversationState state, DateTimeOffset now)
    {
        state.Updates = unchecked(state.Updates + 1) is var next and not 0 ? next : 1;
        if (now.ToUnixTimeMilliseconds() > state.UpdatedAt || state.Updates == 1) state.UpdatedAt = now.ToUnixTimeMilliseconds();
    }
}
