namespace FraudGuard.Conversations;

// Weight for a category. Id: see CategoryIds; 0 for a free place.
internal struct CategoryEvidence
{
    public uint Id;
    public float Weight;
}
