using System.Runtime.InteropServices;

namespace FraudGuard.Matching;

/// <summary>A distinct keyword at whose end no other keyword ends.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct LastOutput
{
    /// <summary>The position of the first keyword in the list with this text.</summary>
    public int KeywordId;

    /// <summary>The keyword's length in symbols.</summary>
    public ushort Length;
}
