namespace FraudGuard.Conversations;

// The ends of each sender's last messages, in this process only. Bounded; erased when their time is over, by a timer, so
// that no text outlives it for want of further messages.
internal sealed class SplitMemory : IDisposable
{
    public const int MostUnits = 256;

    private readonly object _gate = new();
    private readonly Dictionary<SplitKey, LinkedListNode<Tail>> _tails = [];
    // Longest silent first, which is also the order in which they expire.
    private readonly LinkedList<Tail> _order = new();
    private readonly int _length;
    private readonly int _senders;
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private bool _armed;

    public SplitMemory(ConversationOptions options, TimeProvider clock)
    {
        (_length, _senders, _lifetime, _clock) = (options.SplitLength, options.SplitSenders, options.SplitLifetime, clock);
        // Weak, so that a memory nobody uses any more isn't kept alive by its timer.
        _timer = clock.CreateTimer(
            static state => (((WeakReference<SplitMemory>)state!).TryGetTarget(out var memory) ? memory : null)?.OnTimer(),
            new WeakReference<SplitMemory>(this), Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_gate) return _tails.Count;
        }
    }

    // Copies what the sender's last messages ended in, and remembers how this one ends. The length is 0 when there is
    // nothing, or nothing that this message continues.
    public int Exchange(in SplitKey key, ReadOnlySpan<char> text, DateTimeOffset sentAt, Span<char> end)
    {
        if (_length == 0 || text.IsEmpty) return 0;
        lock (_gate)
        {
            EraseExpired();
            var node = NodeOf(key);
            var tail = node.Value;
            // Either clock may say that too much time has passed: the process's own, or that of the messages.
            if ((sentAt - tail.SentAt).Duration() > _lifetime) tail.Erase();
            var length = 0;
            // A message handed over twice continues nothing.
            if (!tail.Text.EndsWith(text))
            {
                length = tail.Text.Length;
                tail.Text.CopyTo(end);
                tail.Append(text);
            }

            (tail.SentAt, tail.Since) = (sentAt, _clock.GetTimestamp());
            Arm();
            return length;
        }
    }

    public void Forget(string conversationId)
    {
        lock (_gate)
        {
            for (var node = _order.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Key.ConversationId == conversationId) Remove(node);
                node = next;
            }
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            while (_order.First is { } node) Remove(node);
        }
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _armed = false;
            EraseExpired();
            Arm();
        }
    }

    private void Arm()
    {
        if (_armed || _order.First is not { } oldest) return;
        var left = _lifetime - _clock.GetElapsedTime(oldest.Value.Since);
        _armed = _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void EraseExpired()
    {
        while (_order.First is { } node && _clock.GetElapsedTime(node.Value.Since) >= _lifetime) Remove(node);
    }

    private void Remove(LinkedListNode<Tail> node)
    {
        node.Value.Erase();
        _order.Remove(node);
        _tails.Remove(node.Value.Key);
    }

    // The sender's node, now the last in order; that of the longest silent one when there are too many.
    private LinkedListNode<Tail> NodeOf(in SplitKey key)
    {
        if (_tails.TryGetValue(key, out var node))
        {
            _order.Remove(node);
        }
        else
        {
            if (_tails.Count == _senders)
            {
                node = _order.First!;
                Remove(node);
                node.Value.Key = key;
            }
            else
            {
                node = new LinkedListNode<Tail>(new Tail(key, _length));
            }

            _tails.Add(key, node);
        }

        _order.AddLast(node);
        return node;
    }

    private sealed class Tail(SplitKey key, int capacity)
    {
        private readonly char[] _units = new char[capacity];
        private int _count;

        public SplitKey Key { get; set; } = key;

        public DateTimeOffset SentAt { get; set; }

        public long Since { get; set; }

        public ReadOnlySpan<char> Text => _units.AsSpan(0, _count);

        public void Append(ReadOnlySpan<char> text)
        {
            if (SplitText.NeedsSpace(Text, text)) Add(" ");
            Add(text);
        }

        public void Erase()
        {
            Array.Clear(_units);
            _count = 0;
        }

        private void Add(ReadOnlySpan<char> text)
        {
            if (text.Length > _units.Length) text = text[^_units.Length..];
            var keep = Math.Min(_count, _units.Length - text.Length);
            _units.AsSpan(_count - keep, keep).CopyTo(_units);
            text.CopyTo(_units.AsSpan(keep));
            _count = keep + text.Length;
            if (_count == 0 || !char.IsLowSurrogate(_units[0])) return;
            // Half a character at the cut would be none.
            _units.AsSpan(1, --_count).CopyTo(_units);
        }
    }
}
