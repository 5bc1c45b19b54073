using System.Runtime.InteropServices;

namespace FraudGuard.Matching;

/// <summary>A distinct keyword at whose end others end too: shorter or equal ones.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct ChainedOutput
{
    /// <summary>The keyword.</summary>
    public LastOutput Output;

    /// <summary>The link to the next shorter output that ends at the same place.</summary>
    public int Next;

    /// <summary>How many matches this output and all shorter ones make together, equal keywords included.</summary>
    public int TotalCount;
}
