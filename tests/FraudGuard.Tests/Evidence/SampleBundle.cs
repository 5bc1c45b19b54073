using System.Globalization;
using FraudGuard.Evidence;
using Microsoft.Extensions.Time.Testing;

namespace FraudGuard.Tests.Evidence;

/// <summary>Bundles about an invented incident, the same every time.</summary>
internal static class SampleBundle
{
    public const string Payee = "6222020200012345678";

    public static readonly DateTimeOffset Start = new(2026, 11, 3, 20, 15, 0, TimeSpan.FromHours(8));

    public static EvidenceBundleOptions Options(string culture = "zh-Hans")
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 3, 6, 35, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(8), "test", "test"));
        return new EvidenceBundleOptions
        {
            Culture = CultureInfo.GetCultureInfo(culture),
            TimeProvider = time,
            Tool = new EvidenceTool { Name = "FraudGuard", Version = "0.0.0" },
        };
    }

    /// <summary>One message, one small file: every bit of it can be tried.</summary>
    public static EvidenceBundleBuilder Small(EvidenceBundleOptions? options = null)
    {
        var builder = new EvidenceBundleBuilder(new EvidenceCase { IncidentId = "i" }, options ?? Options("en"));
        builder.Add(Message("m1", "先交保证金"));
        builder.Add(new FileItem(), Attachment("a.txt", "receipt"u8.ToArray()));
        return builder;
    }

    public static EvidenceBundleBuilder Full(EvidenceBundleOptions? options = null)
    {
        var builder = new EvidenceBundleBuilder(
            new EvidenceCase
            {
                IncidentId = "case-7",
                CategoryId = ScamCategory.FakeInvestment,
                FirstContact = Start,
                LastContact = Start.AddDays(5),
                LossAmount = 12800.50m,
                LossCurrency = "CNY",
                ReportNumbers = ["A-1"],
            },
            options ?? Options())
        {
            Collector = new EvidenceCollector { PseudonymousId = "u-1", Declaration = "本人从自己的手机导出" },
            Privacy = new EvidencePrivacy { LegalBasis = "consent", DataMinimised = true, ThirdPartyData = true, RetainUntil = new DateOnly(2027, 11, 24) },
            Completeness = new EvidenceCompleteness { From = Start, To = Start.AddDays(6) },
        };
        builder.AddCustody(new CustodyEvent { At = Start.AddDays(6), Actor = "u-1", Action = CustodyAction.Collected, From = "phone" });
        builder.Add(Message("m1", "老师带你赚钱") with { SenderName = "导师 <b>王</b>", Title = "first" });
        builder.Add(Message("m2", "验证码 482913，密码是 abc123!") with
        {
            Edits = [new MessageEdit { At = Start, Text = "旧的文字" }, new MessageEdit { At = Start.AddMinutes(2) }],
            RecalledAt = Start.AddHours(1),
            ReplyToMessageId = "m1",
        });
        builder.Add(Message("m3", "好的\n谢谢 😀 | `x`") with { SentByVictim = true, SenderId = "victim" });
        builder.Add(Message("m4", null!) with { Text = null, DeletedAt = Start.AddHours(3) });
        builder.Add(new CallItem { Counterparty = "+85212345678", StartedAt = Start.AddHours(2), DurationSeconds = 754, ScreenShared = true, SourcePlatform = "phone" });
        builder.Add(
            new TransferItem
            {
                PayeeAccount = Payee,
                PayeeName = "张某",
                PayeeInstitution = "某银行",
                PayerInstitution = "我的银行",
                PayerAccount = "6217 0000 0000 4321",
                TransactionId = "202611030001234567890123",
                At = Start.AddHours(4),
                Amount = 12800.50m,
                Currency = "CNY",
                Channel = "mobile",
            },
            Attachment("转账凭证.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]));
        builder.Add(new CaptureItem { Url = "https://example.invalid/login", Subject = "假平台首页", CaptureMethod = CaptureMethod.Screenshot, CapturedAt = Start.AddDays(1) }, Attachment("页面.html", "<script>alert(1)</script>"u8.ToArray()));
        builder.Add(new FileItem { Title = "chat export", Origin = new EvidenceOrigin { StillHeld = true, Where = "phone" } }, Attachment("export.zip", NestedZip()));
        builder.Add(new FileItem { Title = "empty" }, Attachment("empty.txt", []));
        builder.Add(new ArtefactItem { Type = ArtefactType.WalletAddress, Value = "TXYZabcdefghijkmnopqrstuvwxyz12345" });
        builder.AddGap(new EvidenceGap { ConversationId = "c1", From = Start.AddDays(2), To = Start.AddDays(3), Reason = "手机坏了一天" });
        builder.AddGlossaryTerm("上分", "充值");
        return builder;
    }

    public static MessageItem Message(string id, string text) => new()
    {
        ConversationId = "c1",
        MessageId = id,
        SenderId = "scammer-9",
        Text = text,
        ServerTime = Start.AddMinutes(id.Length),
        CaptureMethod = CaptureMethod.ApiExport,
        SourcePlatform = "demo-chat",
    };

    public static EvidenceAttachment Attachment(string name, byte[] bytes) => new() { FileName = name, Content = EvidenceContent.FromBytes(bytes), MediaType = "application/octet-stream" };

    public static async Task<byte[]> BuildAsync(EvidenceBundleBuilder builder)
    {
        using var output = new MemoryStream();
        await builder.BuildAsync(output);
        return output.ToArray();
    }

    public static EvidenceVerification Verify(byte[] archive, EvidenceVerifyOptions? options = null) => EvidenceBundle.Verify(new MemoryStream(archive, writable: false), options);

    public static string Report(EvidenceVerification verification) =>
        $"{verification.Verdict}: {string.Join("; ", verification.Findings.Select(static finding => $"{finding.Kind} {finding.Path}{finding.ItemId} @{finding.Offset}: {finding.Message}"))}";

    /// <summary>A ZIP inside the bundle, with the names of a bundle, to be taken for nothing but content.</summary>
    private static byte[] NestedZip()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (string name in (string[])["manifest.json", "seal.json", "messages.jsonl"])
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Start;
                using var writer = new StreamWriter(entry.Open());
                writer.Write("{}");
            }
        }

        return stream.ToArray();
    }
}
