using FraudGuard.Conversations;
using FraudGuard.Inspection;
using FraudGuard.Lexicons;
using FraudGuard.Tests.Inspection;
using Microsoft.Extensions.DependencyInjection;

namespace FraudGuard.Tests.Conversations;

public class ConversationConcurrencyTests
{
    private const int Threads = 8;
    private const int Conversations = 10_000;

    // Every lexicon gives the same word its own id and weight, so a mixed-up assessment would show.
    private static readonly LexiconSet[] Sets = [.. Enumerable.Range(1, 4).Select(static i => LexiconSet.Create([Given.Lexicon(
        $$"""
        "bias":{{-i}},
        "terms":[{"id":"hook{{i}}","text":"hook","stage":"hook","weight":{{i}}},{"id":"split{{i}}","text":"安全账户","stage":"payment","weight":{{i}}}]
        """, $"v{i}")]))];

    [Test]
    public async Task Many_threads_over_many_conversations_lose_nothing_while_lexicons_change([Values] bool distributed)
    {
        using var chat = new ConversationFixture(
            static o => o.SplitSenders = 100_000,
            distributed ? s => s.AddSingleton<IConversationStore>(new DistributedCacheConversationStore(new FakeDistributedCache())) : null);
        var lexicons = chat.Get<LexiconStore>();
        lexicons.Swap(Sets[0]);
        using var done = new CancellationTokenSource();
        var swaps = 0;
        // A lexicon change every few milliseconds, as fast as the machine lets this thread run.
        var swapping = Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
            while (!done.IsCancellationRequested)
            {
                lexicons.Swap(Sets[++swaps % Sets.Length]);
                await timer.WaitForNextTickAsync();
            }
        });

        // Every thread goes through all conversations, each from another place on, so that they meet.
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < Conversations; i++)
                Check(await chat.Peer("hook", $"c{(i + (thread % 4) * 7) % Conversations}"));
        })));
        await done.CancelAsync();
        await swapping;

        Assert.That(swaps, Is.GreaterThan(1));
        for (var i = 0; i < Conversations; i++)
        {
            var summary = await chat.Summary($"c{i}");
            Assert.That(summary!.Updates, Is.EqualTo(Threads), $"c{i}");
            Assert.That(summary.Stages, Is.EqualTo(new[] { ScamStage.Hook }));
        }
    }

    [Test]
    public async Task Many_threads_in_one_conversation_lose_nothing([Values] bool distributed)
    {
        const int Messages = 500;
        using var chat = new ConversationFixture(services: distributed
            ? s => s.AddSingleton<IConversationStore>(new DistributedCacheConversationStore(new FakeDistributedCache())) : null);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Messages; i++) await chat.Peer("hook");
        })));
        Assert.That((await chat.Summary())!.Updates, Is.EqualTo(Threads * Messages));
    }

    // Everything in one assessment comes from the lexicon that it names.
    private static void Check(FraudAssessment assessment)
    {
        var version = assessment.LexiconVersion[1] - '0';
        Assert.That(assessment.Bias, Is.EqualTo(-version));
        foreach (var signal in assessment.Signals)
        {
            if (signal.Id.StartsWith("conversation.", StringComparison.Ordinal)) Assert.That(signal.Weight, Is.InRange(0, 4));
            else Assert.That((signal.Id, signal.Weight), Is.EqualTo(($"hook{version}", version)));
        }
    }
}
