namespace FraudGuard.Matching;

/// <summary>The trie of all keywords, level by level, before its nodes get their places.</summary>
/// <remarks>
/// The sorted keywords are a trie laid flat: those below a node are a range of them, and its children split that range.
/// Nodes are numbered breadth first, so the children of a node follow one another and a node's suffixes come before it.
/// </remarks>
internal sealed class KeywordTrie
{
    private readonly SortedKeywords _keywords;
    private readonly List<Node> _nodes;

    public KeywordTrie(SortedKeywords keywords)
    {
        _keywords = keywords;
        _nodes = new List<Node>(keywords.Count + 1) { new() { To = keywords.Count } };
        for (var i = 0; i < _nodes.Count; i++) Expand(i);
    }

    public int Count => _nodes.Count;

    public Node this[int index] => _nodes[index];

    /// <summary>Splits a node's keywords into those that end there and one range for each child.</summary>
    private void Expand(int index)
    {
        var node = _nodes[index];
        var depth = node.Depth;

        // Equal keywords are neighbours, and the one that ends here sorts before those that go on.
        var position = node.From;
        while (position < node.To && _keywords.Length(position) == depth) position++;
        node.EndCount = position - node.From;
        node.FirstChild = _nodes.Count;
        while (position < node.To)
        {
            var label = _keywords.Symbol(position, depth);
            var end = position + 1;
            while (end < node.To && _keywords.Symbol(end, depth) == label) end++;
            _nodes.Add(new Node { From = position, To = end, Parent = index, Label = label, Depth = (ushort)(depth + 1) });
            position = end;
        }

        node.ChildCount = _nodes.Count - node.FirstChild;
        _nodes[index] = node;
    }

    /// <summary>A node, and the keywords that pass through it.</summary>
    public struct Node
    {
        /// <summary>The rank of the first keyword below; the ones that end here come first.</summary>
        public int From;

        /// <summary>The rank after the last keyword below.</summary>
        public int To;

        public int Parent;

        public int FirstChild;

        public int ChildCount;

        /// <summary>How many (equal) keywords end here.</summary>
        public int EndCount;

        public ushort Label;

        public ushort Depth;
    }
}
