namespace FraudGuard.Benchmarks.Comparison;

/// <summary>The automaton as textbooks write it down: a trie of dictionaries with failure and output links.</summary>
internal sealed class TextbookAhoCorasick
{
    private readonly Node _root = new();

    public TextbookAhoCorasick(IEnumerable<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            var node = _root;
            foreach (var unit in keyword)
            {
                if (!node.Children.TryGetValue(unit, out var child)) node.Children.Add(unit, child = new Node());
                node = child;
            }

            node.EndCount++;
        }

        var queue = new Queue<Node>();
        foreach (var child in _root.Children.Values)
        {
            child.Fail = _root;
            queue.Enqueue(child);
        }

        while (queue.TryDequeue(out var node))
        {
            node.EndCount += node.Fail!.EndCount;
            foreach (var (unit, child) in node.Children)
            {
                var fail = node.Fail;
                while (fail is not null && !fail.Children.ContainsKey(unit)) fail = fail.Fail;
                child.Fail = fail is null ? _root : fail.Children[unit];
                queue.Enqueue(child);
            }
        }
    }

    public int Count(string text)
    {
        var count = 0;
        var node = _root;
        foreach (var unit in text)
        {
            Node? child;
            while (!node.Children.TryGetValue(unit, out child) && node.Fail is not null) node = node.Fail;
            node = child ?? _root;
            count += node.EndCount;
        }

        return count;
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Children { get; } = [];

        public Node? Fail { get; set; }

        /// <summary>How many keywords end here, shorter ones included.</summary>
        public int EndCount { get; set; }
    }
}
