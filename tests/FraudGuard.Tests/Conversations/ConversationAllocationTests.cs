using FraudGuard.Inspection;

namespace FraudGuard.Tests.Conversations;

// What is allocated with the store in memory. The limits leave room for a debug build; docs/conversations.md has the
// numbers of a release build.
public class ConversationAllocationTests
{
    [Test]
    public void Messages_that_say_nothing_in_a_conversation_without_history_allocate_nothing()
    {
        using var chat = new ConversationFixture();
        Assert.That(AllocatedBy(chat, "晚上一起吃饭吗", "好啊", "七点老地方"), Is.Zero);
        Assert.That(AllocatedBy(chat, "see you later", "ok", "at seven"), Is.Zero);
    }

    [Test]
    public async Task A_message_in_a_conversation_with_history_allocates_its_assessment()
    {
        using var chat = new ConversationFixture();
        await chat.Peer("heavy");
        Assert.That(AllocatedBy(chat, "hello", "hi", "how are you"), Is.InRange(1, 800));
    }

    [Test]
    public async Task A_message_that_adds_something_allocates_its_assessment_and_the_new_state()
    {
        using var chat = new ConversationFixture();
        await chat.Peer("heavy");
        Assert.That(AllocatedBy(chat, "hook", "trust", "isolate"), Is.InRange(1, 2500));
    }

    // The most that one of the messages allocates once all have been seen many times.
    private static long AllocatedBy(ConversationFixture chat, params string[] texts)
    {
        var messages = texts.Select(static text => new ChatMessage { Text = text, ConversationId = "c" }).ToArray();
        long most = 0;
        for (var i = 0; i < 300; i++)
        {
            var message = messages[i % messages.Length];
            var before = GC.GetAllocatedBytesForCurrentThread();
            var inspected = chat.Inspector.InspectAsync(message);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(inspected.IsCompletedSuccessfully, Is.True);
            if (i >= 300 - messages.Length) most = Math.Max(most, allocated);
        }

        TestContext.Out.WriteLine($"{most} bytes");
        return most;
    }
}
