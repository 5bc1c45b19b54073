using ChatCluster.Grains;

namespace ChatCluster.Tests;

internal sealed class RecordTests
{
    private static readonly ConversationRecord Record = new() { State = new byte[] { 1, 2, 3 }, Before = new byte[] { 4 }, Ids = [0x0102030405060708, ulong.MaxValue] };

    // As silos have written them: they must be read for ever.
    private static readonly byte[] Version1 = [1, 2, 3, 0, 1, 0, 1, 2, 3, 4, 8, 7, 6, 5, 4, 3, 2, 1, 255, 255, 255, 255, 255, 255, 255, 255];

    [Test]
    public void Version_1_is_written_byte_by_byte_as_it_always_was() => Assert.That(ConversationRecordSerializer.Write(Record), Is.EqualTo(Version1));

    [Test]
    public void Version_1_is_read()
    {
        var read = ConversationRecordSerializer.Read(Version1);
        Assert.That(read.State.ToArray(), Is.EqualTo(Record.State.ToArray()));
        Assert.That(read.Before.ToArray(), Is.EqualTo(Record.Before.ToArray()));
        Assert.That(read.Ids, Is.EqualTo(Record.Ids));
    }

    [Test]
    public void What_was_cut_off_or_added_to_is_refused()
    {
        for (var length = 0; length < Version1.Length; length++)
            Assert.That(() => ConversationRecordSerializer.Read(Version1.AsMemory(0, length)), Throws.InstanceOf<InvalidDataException>());
        Assert.That(() => ConversationRecordSerializer.Read(Version1.Append((byte)0).ToArray()), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Another_version_is_refused_by_name() =>
        Assert.That(() => ConversationRecordSerializer.Read(new byte[] { 7 }), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("version 7"));

    [Test]
    public void The_oldest_id_makes_room()
    {
        var record = ConversationRecord.Empty;
        for (var id = 0ul; id < 40; id++) record = record.With(id, new[] { (byte)id });
        Assert.That(record.Ids, Is.EqualTo(Enumerable.Range(24, 16).Select(static id => (ulong)id)));
        Assert.That(record.State.ToArray(), Is.EqualTo(new byte[] { 39 }));
        Assert.That(record.StateFor(39).ToArray(), Is.EqualTo(new byte[] { 38 }));
        Assert.That(record.StateFor(30).ToArray(), Is.EqualTo(new byte[] { 39 }));
    }
}
