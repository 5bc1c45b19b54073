using System.Text;
using ChatCluster.Grains;
using ChatCluster.Load;
using FraudGuard.Conversations;
using FraudGuard.Inspection;

namespace ChatCluster.Tests;

internal sealed class GrainTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow - TimeSpan.FromDays(100);

    // What any host has in its own process. Conversations have other names in every test.
    private readonly Reference _library = new(static _ => { });
    private TestCluster _cluster = null!;
    private int _names;

    [OneTimeSetUp]
    public async Task StartAsync() => _cluster = await TestCluster.StartAsync(_library.Messages);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _cluster.DisposeAsync();
        _library.Dispose();
    }

    [Test]
    public async Task Every_dialogue_gets_the_answers_and_the_state_of_the_in_process_inspector()
    {
        var split = 0;
        await Task.WhenAll(Dialogues().Select(async dialogue =>
        {
            var id = NewId();
            for (var i = 0; i < dialogue.Turns.Count; i++)
            {
                var message = Message(id, dialogue, i);
                var expected = await _library.Inspector.InspectAsync(message);
                AssertSame(await _cluster.Inspector.InspectAsync($"m{i}", message), expected);
                if (expected.Signals.Any(IsSplit)) Interlocked.Increment(ref split);
            }

            await AssertSameStateAsync(id);
            AssertSame(await _cluster.Inspector.GetSummaryAsync(id), await _library.Inspector.GetSummaryAsync(id));
        }));
        Assert.That(split, Is.GreaterThan(0), "no dialogue has a phrase split over messages");
    }

    [Test]
    public async Task A_message_that_comes_again_gets_the_same_answer_and_counts_once()
    {
        var dialogue = Bundled("rebate");
        var id = NewId();
        for (var i = 0; i < dialogue.Turns.Count; i++)
        {
            var message = Message(id, dialogue, i);
            var expected = await _library.Inspector.InspectAsync(message);
            for (var times = 0; times < 3; times++) AssertSame(await _cluster.Inspector.InspectAsync($"m{i}", message), expected);
            await AssertSameStateAsync(id);
            await _cluster.DeactivateAsync(id);
            var again = await _cluster.Inspector.InspectAsync($"m{i}", message);
            // Another activation has forgotten only what the end of the message before adds.
            if (expected.Signals.All(static s => !IsSplit(s))) AssertSame(again, expected);
            await AssertSameStateAsync(id);
        }
    }

    [Test]
    public async Task A_message_that_comes_again_after_others_counts_once()
    {
        var dialogue = Bundled("rebate");
        var counted = new List<int>();
        var id = NewId();
        for (var i = 0; i < dialogue.Turns.Count; i++)
        {
            await _library.Inspector.InspectAsync(Message(id, dialogue, i));
            var writes = _cluster.Storage.WritesOf(id);
            await _cluster.Inspector.InspectAsync($"m{i}", Message(id, dialogue, i));
            if (_cluster.Storage.WritesOf(id) > writes) counted.Add(i);
        }

        // Of a message that had no effect nothing is remembered; the README says so.
        Assert.That(counted, Is.Not.Empty);
        foreach (var i in counted) await _cluster.Inspector.InspectAsync($"m{i}", Message(id, dialogue, i));
        await AssertSameStateAsync(id);
    }

    [Test]
    public async Task The_last_sixteen_that_counted_are_recognised()
    {
        var id = NewId();
        for (var i = 0; i <= ConversationRecord.MostIds; i++) await _cluster.Inspector.InspectAsync($"m{i}", Scam(id, i));
        var writes = _cluster.Storage.WritesOf(id);
        for (var i = 1; i <= ConversationRecord.MostIds; i++) await _cluster.Inspector.InspectAsync($"m{i}", Scam(id, i));
        Assert.That(_cluster.Storage.WritesOf(id), Is.EqualTo(writes));
        await _cluster.Inspector.InspectAsync("m0", Scam(id, 0));
        Assert.That(_cluster.Storage.WritesOf(id), Is.EqualTo(writes + 1), "the seventeenth is no longer known: docs say so");
    }

    [TestCase(StorageFault.BeforeWriting)]
    [TestCase(StorageFault.AfterWriting)]
    public async Task A_failed_write_is_not_acknowledged_and_its_retry_counts_once(object fault)
    {
        var id = NewId();
        await _cluster.Grain(id).InspectAsync("m0", Scam(id, 0));
        await _library.Inspector.InspectAsync(Scam(id, 0));
        var expected = await _library.Inspector.InspectAsync(Scam(id, 1));

        _cluster.Storage.FailNextWrite(id, (StorageFault)fault);
        Assert.That(async () => await _cluster.Grain(id).InspectAsync("m1", Scam(id, 1)), Throws.Exception);
        AssertSame(await _cluster.Grain(id).InspectAsync("m1", Scam(id, 1)), expected);
        await AssertSameStateAsync(id);
    }

    [TestCase(StorageFault.BeforeWriting)]
    [TestCase(StorageFault.AfterWriting)]
    public async Task A_phrase_split_over_messages_survives_a_failed_write(object fault)
    {
        var id = NewId();
        var dialogue = Dialogues().Single(static d => d.Id == "split");
        for (var i = 0; i < dialogue.Turns.Count; i++)
        {
            var expected = await _library.Inspector.InspectAsync(Message(id, dialogue, i));
            _cluster.Storage.FailNextWrite(id, (StorageFault)fault);
            AssertSame(await _cluster.Inspector.InspectAsync($"m{i}", Message(id, dialogue, i)), expected);
        }

        await AssertSameStateAsync(id);
    }

    [Test]
    public async Task What_another_activation_wrote_is_not_overwritten()
    {
        var id = NewId();
        var other = NewId();
        await _cluster.Inspector.InspectAsync("m0", Scam(id, 0));
        await _library.Inspector.InspectAsync(Scam(id, 0));

        // As a second activation would: the grain that is active knows nothing of it.
        await _library.Inspector.InspectAsync(Scam(id, 1));
        var before = ConversationRecordSerializer.Read(_cluster.Storage.BytesOf(id)!);
        var state = await _library.Store.ReadAsync(id, CancellationToken.None);
        _cluster.Storage.Put(id, ConversationRecordSerializer.Write(before.With(MessageHash.Of("m1"), state)));

        AssertSame(await _cluster.Inspector.InspectAsync("m2", Scam(id, 2)), await _library.Inspector.InspectAsync(Scam(id, 2)));
        await AssertSameStateAsync(id);
        Assert.That(_cluster.Inspector.Retries, Is.GreaterThan(0));
        Assert.That(_cluster.Storage.BytesOf(other), Is.Null);
    }

    [Test]
    public async Task Nothing_is_written_where_nothing_of_note_is_said()
    {
        var id = NewId();
        string[] talk = ["窗外的云像一只猫", "哈哈", "the clouds are pink", "haha"];
        for (var i = 0; i < talk.Length; i++)
            await _cluster.Inspector.InspectAsync($"m{i}", new ChatMessage { ConversationId = id, SenderId = "peer", Text = talk[i], SentAt = Start + TimeSpan.FromMinutes(i) });
        Assert.That(_cluster.Storage.WritesOf(id), Is.Zero);
        Assert.That(_cluster.Storage.BytesOf(id), Is.Null);
        Assert.That(await _cluster.Inspector.GetSummaryAsync(id), Is.Null);
    }

    [Test]
    public async Task Feedback_counts_once_for_an_id_and_forgetting_leaves_nothing()
    {
        var id = NewId();
        await _cluster.Inspector.InspectAsync("m0", Scam(id, 0));
        await _library.Inspector.InspectAsync(Scam(id, 0));
        var feedback = new ConversationFeedback { ConversationId = id, Verdict = ConversationVerdict.NotScam, GivenAt = Start + TimeSpan.FromHours(1) };
        await _library.Inspector.AddFeedbackAsync(feedback);
        for (var i = 0; i < 3; i++) await _cluster.Grain(id).AddFeedbackAsync("f1", feedback);
        await AssertSameStateAsync(id);
        AssertSame(await _cluster.Inspector.GetSummaryAsync(id), await _library.Inspector.GetSummaryAsync(id));

        await _cluster.Inspector.ForgetAsync(id);
        Assert.That(_cluster.Storage.BytesOf(id), Is.Null);
        Assert.That(await _cluster.Inspector.GetSummaryAsync(id), Is.Null);
        await _cluster.Inspector.ForgetAsync(id);
        await _cluster.Inspector.InspectAsync("m0", Scam(id, 0));
        Assert.That(_cluster.Storage.BytesOf(id), Is.Not.Null, "a forgotten conversation begins anew");
    }

    [Test]
    public async Task Many_at_once_in_one_conversation_are_all_counted()
    {
        const int Messages = 50;
        var id = NewId();
        await Task.WhenAll(Enumerable.Range(0, Messages).Select(i => _cluster.Inspector.InspectAsync($"m{i}", Scam(id, i)).AsTask()));
        Assert.That((await _cluster.Inspector.GetSummaryAsync(id))!.Updates, Is.EqualTo(Messages));
    }

    [Test]
    public void A_record_of_another_version_is_refused_and_kept()
    {
        var id = NewId();
        byte[] bytes = [ConversationRecordSerializer.Version + 1, 2, 3];
        _cluster.Storage.Put(id, bytes);
        Assert.That(
            async () => await _cluster.Grain(id).InspectAsync("m0", Scam(id, 0)),
            Throws.Exception.With.Message.Contains("version 2"));
        Assert.That(_cluster.Storage.BytesOf(id), Is.EqualTo(bytes));
    }

    [Test]
    public async Task A_message_without_conversation_is_assessed_alone()
    {
        var message = new ChatMessage { Text = Scam("", 0).Text };
        AssertSame(await _cluster.Inspector.InspectAsync(message), await _library.Inspector.InspectAsync(message));
    }

    [Test]
    public void A_message_of_another_conversation_is_refused() =>
        Assert.That(async () => await _cluster.Grain(NewId()).InspectAsync("m0", Scam("elsewhere", 0)), Throws.ArgumentException);

    [Test]
    public async Task No_text_reaches_logs_exceptions_or_the_storage()
    {
        const string Marker = "qxzvmarker";
        var id = NewId();
        var message = new ChatMessage
        {
            Text = $"刷单返利，先垫付1280元 {Marker}",
            ConversationId = id,
            SenderId = "sender",
            Relation = SenderRelation.Stranger,
        };
        await _cluster.Inspector.InspectAsync("m0", message);
        var written = new List<string> { Encoding.UTF8.GetString(_cluster.Storage.BytesOf(id)!), Encoding.Unicode.GetString(_cluster.Storage.BytesOf(id)!) };
        foreach (var fault in new[] { StorageFault.BeforeWriting, StorageFault.AfterWriting })
        {
            _cluster.Storage.FailNextWrite(id, fault);
            var failure = Assert.CatchAsync(async () => await _cluster.Grain(id).InspectAsync($"{fault}", message));
            written.Add(failure!.ToString());
        }

        var refused = Assert.CatchAsync(async () => await _cluster.Grain(NewId()).InspectAsync("m0", message));
        written.Add(refused!.ToString());
        Assert.That(_cluster.Log.Lines, Is.Not.Empty);
        Assert.That(written.Concat(_cluster.Log.Lines).Where(static line => line.Contains(Marker, StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<Dialogue> Dialogues() =>
        DialogueFile.Read(new FileInfo(Path.Combine(AppContext.BaseDirectory, "dialogues.jsonl")))
            .Concat(DialogueFile.Read(new FileInfo(Repository.PathOf("tests/evaluation/dialogues-zh.jsonl"))))
            .Concat(DialogueFile.Read(new FileInfo(Repository.PathOf("tests/evaluation/dialogues-en.jsonl"))))
            .Append(new Dialogue("split", true, [new Turn(true, 0, "把钱转到安全"), new Turn(true, 1, "账户里去"), new Turn(true, 2, "刷单"), new Turn(true, 3, "返利，日结")]));

    private static Dialogue Bundled(string id) => Dialogues().Single(dialogue => dialogue.Id == id);

    private static ChatMessage Message(string conversationId, Dialogue dialogue, int index)
    {
        var turn = dialogue.Turns[index];
        return new ChatMessage
        {
            Text = turn.Text,
            ConversationId = conversationId,
            SenderId = turn.FromPeer ? "peer" : "self",
            Direction = turn.FromPeer ? MessageDirection.Incoming : MessageDirection.Outgoing,
            Relation = SenderRelation.NewContact,
            SentAt = Start + TimeSpan.FromMinutes(turn.Minutes),
        };
    }

    private static ChatMessage Scam(string conversationId, int index) => new()
    {
        Text = index % 2 == 0 ? "动动手指点赞就有佣金，日结，先加任务群" : "接下来是三连单，需要先垫付1280元，做完返还本金和佣金",
        ConversationId = conversationId,
        SenderId = $"member {index}",
        Relation = SenderRelation.NewContact,
        SentAt = Start + TimeSpan.FromMinutes(index),
    };

    // A phrase that this message and the one before say together.
    private static bool IsSplit(FraudSignal signal) => signal.Kind == SignalKind.Context && signal.Length > 0;

    private string NewId() => $"c{Interlocked.Increment(ref _names)}";

    private async Task AssertSameStateAsync(string id) => Assert.That(
        _cluster.Storage.StateOf(id).ToArray(),
        Is.EqualTo((await _library.Store.ReadAsync(id, CancellationToken.None)).ToArray()));

    private static void AssertSame(FraudAssessment actual, FraudAssessment expected)
    {
        Assert.That(actual.LogOdds, Is.EqualTo(expected.LogOdds));
        Assert.That(actual.Bias, Is.EqualTo(expected.Bias));
        Assert.That(actual.Level, Is.EqualTo(expected.Level));
        Assert.That(actual.Category, Is.EqualTo(expected.Category));
        Assert.That(actual.LexiconVersion, Is.EqualTo(expected.LexiconVersion));
        Assert.That(actual.Signals, Is.EqualTo(expected.Signals));
    }

    private static void AssertSame(ConversationSummary? actual, ConversationSummary? expected)
    {
        Assert.That(actual is null, Is.EqualTo(expected is null));
        if (actual is null || expected is null) return;
        // It fades from one call to the next.
        Assert.That(actual.Score, Is.EqualTo(expected.Score).Within(1e-5));
        Assert.That(actual.Level, Is.EqualTo(expected.Level));
        Assert.That(actual.Category, Is.EqualTo(expected.Category));
        Assert.That(actual.Stages, Is.EqualTo(expected.Stages));
        Assert.That(actual.Updates, Is.EqualTo(expected.Updates));
        Assert.That(actual.Verdict, Is.EqualTo(expected.Verdict));
    }
}
