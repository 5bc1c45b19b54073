namespace FraudGuard.Conversations;

// What is remembered about a conversation: numbers only, of a fixed size. All weights are those of UpdatedAt.
internal struct ConversationState
{
    // Milliseconds since 1970, by the messages' time.
    public long UpdatedAt;

    // How often something was added. 0: nothing is remembered.
    public uint Updates;

    // By stage: what was said, as log-odds.
    public StageValues Evidence;

    // By stage: how many steps of a script, each at a later stage than the one before, have led up to it.
    public StageValues Script;

    public CategoryValues Categories;

    public SignalMarks Marks;

    public byte NextMark;

    // What the relation to the other side weighed when it last counted.
    public float Relation;

    public float Doubt;

    // Negative for "not a scam", positive for a report.
    public float Feedback;
}
