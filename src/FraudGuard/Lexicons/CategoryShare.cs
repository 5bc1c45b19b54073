namespace FraudGuard.Lexicons;

// How strongly an entry speaks for a category. Rank: its place among the categories of the set.
internal readonly record struct CategoryShare(int Rank, double Strength);
