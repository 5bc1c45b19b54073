namespace FraudGuard.Inspection;

// Where in the text as written a unit of the text as read comes from.
internal readonly record struct Origin(int Start, int End);
