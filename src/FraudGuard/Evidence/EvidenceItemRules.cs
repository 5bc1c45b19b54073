using System.Runtime.InteropServices;

namespace FraudGuard.Evidence;

/// <summary>What each kind of item must have, and what must not stand in it.</summary>
internal static class EvidenceItemRules
{
    public static void Check(EvidenceItem item, EvidenceAttachment? attachment)
    {
        switch (item)
        {
            case MessageItem message:
                Require(message.ConversationId, nameof(MessageItem.ConversationId), item);
                Require(message.SenderId, nameof(MessageItem.SenderId), item);
                break;
            case CallItem call:
                Require(call.Counterparty, nameof(CallItem.Counterparty), item);
                if (call.DurationSeconds < 0)
                    throw new ArgumentException("A call cannot last less than 0 seconds; leave the duration out when it is not known.", nameof(item));
                break;
            case TransferItem transfer:
                Require(transfer.PayeeAccount, nameof(TransferItem.PayeeAccount), item);
                Require(transfer.Currency, nameof(TransferItem.Currency), item);
                if (transfer.Amount <= 0)
                    throw new ArgumentException("The amount of a transfer must be above zero.", nameof(item));
                break;
            case ArtefactItem artefact:
                Require(artefact.Value, nameof(ArtefactItem.Value), item);
                break;
            case CaptureItem or FileItem when attachment is null:
                throw new ArgumentException($"A {item.GetType().Name} is nothing without its bytes; give an attachment.", nameof(attachment));
        }

        if (attachment is not null && string.IsNullOrWhiteSpace(attachment.FileName))
            throw new ArgumentException("An attachment needs the name of its file.", nameof(attachment));
    }

    /// <summary>The item without secrets in what people wrote about it, and with text that UTF-8 can carry.</summary>
    public static EvidenceItem Clean(EvidenceItem item)
    {
        item = item with
        {
            Title = SecretMasker.MaskOptional(item.Title),
            Origin = item.Origin is { } origin
                ? origin with { Where = SecretMasker.MaskOptional(origin.Where), ReasonIfNot = SecretMasker.MaskOptional(origin.ReasonIfNot) }
                : null,
            Changes = item.Changes is { } changes ? changes with { Note = SecretMasker.MaskOptional(changes.Note) } : null,
        };
        return item switch
        {
            MessageItem message => KeepIllFormedText(message),
            TransferItem { PayerAccount: { } account } transfer => transfer with { PayerAccount = SecretMasker.MaskAccount(account) },
            _ => item,
        };
    }

    /// <summary>The message as the manifest shows it: who and when, without the words.</summary>
    public static MessageItem WithoutWords(MessageItem message) => message with
    {
        Text = null,
        TextUtf16 = null,
        Edits = message.Edits is { } edits ? [.. edits.Select(static edit => edit with { Text = null, TextUtf16 = null })] : null,
    };

    private static MessageItem KeepIllFormedText(MessageItem message) => message with
    {
        Line = null,
        TextUtf16 = Utf16IfIllFormed(message.Text),
        Edits = message.Edits is { } edits ? [.. edits.Select(static edit => edit with { TextUtf16 = Utf16IfIllFormed(edit.Text) })] : null,
    };

    private static string? Utf16IfIllFormed(string? text)
    {
        if (text is null || IsWellFormed(text))
            return null;
        return BitConverter.IsLittleEndian
            ? Convert.ToBase64String(MemoryMarshal.AsBytes(text.AsSpan()))
            : Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(text));
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private static void Require(string? value, string member, EvidenceItem item)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentException($"A {item.GetType().Name} needs its {member}.", nameof(item));
    }
}
