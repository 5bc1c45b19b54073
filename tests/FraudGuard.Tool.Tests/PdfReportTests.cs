using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using FraudGuard.Evidence;
using FraudGuard.Tool.Evidence.Pdf;

namespace FraudGuard.Tool.Tests;

/// <summary>PDFs are read by poppler, which knows nothing of the library that writes them.</summary>
internal sealed class PdfReportTests : ToolFixture
{
    private const string Case = """
        {
          "case": { "incident_id": "case-7", "report_numbers": ["A-1"] },
          "collector": { "role": "victim", "declaration": "本人从自己的手机导出。" },
          "items": [
            { "kind": "message", "conversation_id": "c1", "message_id": "m1", "sender_id": "scammer-9", "sender_name": "王导师", "text": "跟我操作", "server_time": "2026-11-03T20:15:00+08:00", "capture_method": "api-export" },
            { "kind": "transfer", "payee_account": "6222020200012345678", "payee_name": "张某", "payee_institution": "某银行某某支行", "payer_account": "6217000000008888",
              "transaction_id": "202611030001234567890123", "channel": "手机银行", "amount": "12800.50", "currency": "CNY", "at": "2026-11-04T00:15:00+08:00" },
            { "kind": "transfer", "payee_account": "9990001112223334", "amount": "3000", "currency": "CNY", "at": "2026-11-05T00:15:00+08:00" },
            { "kind": "artefact", "type": "url", "value": "https://fake.example/a/very/long/address/that/has/no/spaces/and/goes/on?and=on&and=on" }
          ],
          "gaps": [ { "reason": "手机坏了一天" } ]
        }
        """;

    private const string Form = """
        {
          "reporter_name": "李小明", "reporter_contact": "13800000000", "place": "家里，手机应用 demo-chat",
          "narrative": "11月3日有人加我，说“跟着老师”能赚钱（群里都这么说）。\n他要我转到 6222020200012345678，我的身份证 110101199003074514，密码是 abc123，验证码 482913，我的卡 4111 1111 1111 1111。\nIt went on for days. 用了老師的方法之後，錢就拿不回來了。",
          "suspects": [ { "name": "王导师", "contacts": ["scammer-9", "+85212345678"], "remarks": "说自己是老师；口令：mima1234" } ],
          "disclosed_data": ["网银密码是 zzz999"], "report_numbers": ["B-2"]
        }
        """;

    private static IEnumerable<TestCaseData> All() =>
        from audience in new[] { "police", "bank" }
        from language in new[] { "zh-Hans", "zh-Hant", "en" }
        select new TestCaseData(audience, language);

    [TestCaseSource(nameof(All))]
    public async Task Its_words_are_those_of_the_document_in_their_order(string audience, string language)
    {
        var bundle = await BuildAsync();
        var text = Squeeze(await ExtractAsync(await ReportAsync(bundle, Write("form.json", Form), audience, language)));
        var verification = EvidenceBundle.Verify(File.OpenRead(bundle));
        var report = IncidentReport.Create(
            audience == "bank" ? ReportAudience.Bank : ReportAudience.Police, CultureInfo.GetCultureInfo(language),
            FraudGuard.Tool.Evidence.CaseJson.ReadFile<IncidentForm>(PathOf("form.json")), verification.Manifest, verification.ManifestSha256);

        var rest = text;
        Take(ref rest, report.Document.Title);
        foreach (var block in report.Document.Blocks)
        {
            if (block is DocumentBlock.Table table) TakeTable(ref rest, table);
            else foreach (var words in PdfReport.TextsOf(new EvidenceDocument(language, "", [block]))) Take(ref rest, words);
        }

        Assert.That(rest, Is.Empty, "nothing else is in it");
    }

    [TestCaseSource(nameof(All))]
    public async Task No_secret_is_in_it(string audience, string language)
    {
        var file = await ReportAsync(await BuildAsync(), Write("form.json", Form), audience, language);
        var text = Squeeze(await ExtractAsync(file));
        foreach (var secret in new[] { "110101199003074514", "abc123", "482913", "41111111", "mima1234", "zzz999", "621700" })
            Assert.That(text, Does.Not.Contain(secret));
        Assert.That(text, Does.Contain("6222020200012345678"), "the payee's account stays");
        Assert.That(await RunToolAsync("pdfinfo", file), Does.Contain("A4").And.Contain("JavaScript:      no").And.Contain("Form:            none"));
        Assert.That(new FileInfo(file).Length, Is.LessThan(1_500_000), "fonts are cut down to what is used");
    }

    [Test]
    public async Task What_is_longer_than_a_page_goes_on_on_the_next()
    {
        var item = $$"""{ "kind": "artefact", "type": "url", "value": "https://fake.example/", "title": "{{new string('字', 3000)}}" }""";
        var bundle = await BuildAsync(Case.Replace("\"items\": [", "\"items\": [" + item + ",", StringComparison.Ordinal));
        var form = Write("form.json", $$"""{ "narrative": "{{string.Concat(Enumerable.Range(0, 200).Select(static i => $"第{i}天，他又来要钱。\\n"))}}" }""");

        var text = await ExtractAsync(await ReportAsync(bundle, form, "police", "zh-Hans"));

        Assert.That(text.Count(static c => c == '字'), Is.EqualTo(3000));
        var story = Squeeze(text);
        for (var day = 0; day < 200; day++) Assert.That(story, Does.Contain($"第{day}天，他又来要钱。"));
        Assert.That(text.Count(static c => c == '\f'), Is.GreaterThan(5));
    }

    [Test]
    public async Task What_no_font_has_is_named_and_what_misleads_too()
    {
        var form = Write("form.json", """{ "reporter_name": "A\u202Ebc \u0007", "narrative": "他发了 🎉\uDB40\uDD00 给我" }""");
        var target = PathOf("r.pdf");
        var result = await RunAsync("evidence", "report", await BuildAsync(), "--lang", "en", "--form", form, "--output", target);
        IgnoreWithoutFonts(result);

        Assert.That(result.Error, Does.StartWith("note: 2 characters"));
        Assert.That(Squeeze(await ExtractAsync(target)), Does.Contain("A[U+202E]bc[U+0007]").And.Contain("他发了[U+1F389][U+E0100]给我"));
    }

    [Test]
    public async Task Without_fonts_it_says_what_to_install_and_leaves_no_file()
    {
        var document = IncidentReport.Create(ReportAudience.Police, CultureInfo.GetCultureInfo("zh-Hans"), new IncidentForm()).Document;
        var error = Assert.Throws<ToolException>(() => PdfReport.Write(document, null, [PathOf("nowhere")], Now, Stream.Null))!;
        Assert.That(error.Message, Does.Contain("--font").And.Contain("(U+"));
        if (OperatingSystem.IsLinux()) Assert.That(error.Message, Does.Contain("fonts-noto-cjk"));

        var damaged = await RunAsync("evidence", "report", await BuildAsync(), "--output", PathOf("r.pdf"), "--font", Write("font.ttf", "no font"));
        Assert.That((damaged.ExitCode, damaged.Error), Is.EqualTo((2, $"error: {PathOf("font.ttf")}: is no font that can be read. Name a TrueType or OpenType file.\n")));
        Assert.That(Directory.GetFiles(PathOf("")).Select(Path.GetFileName), Has.None.StartWith("r.pdf"));
    }

    [TestCase("--format", "pdf")]
    [TestCase("--font", "some.ttf")]
    public async Task Options_that_do_not_fit_are_refused(string option, string value)
    {
        var result = await RunAsync("evidence", "report", await BuildAsync(), option, value);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(option == "--font" ? "--format pdf" : "--output"));
    }

    // A damaged font is refused or drawn as far as it goes; it never ends the program.
    [Test]
    public void A_damaged_font_is_survived()
    {
        var file = FontFiles.Find(FontFiles.Folders(), "en").FirstOrDefault(static file => file.EndsWith(".ttf", StringComparison.OrdinalIgnoreCase));
        if (file is null) Assert.Ignore("No TrueType font is installed here.");
        var bytes = File.ReadAllBytes(file!);
        var random = new Random(7);
        var glyphs = new Dictionary<int, ushort> { ['A'] = 36, ['B'] = 37, [0xC4] = 98 };
        Assert.That(FontSubset.Create(bytes, 0, glyphs), Has.Length.LessThan(bytes.Length / 2));
        for (var i = 0; i < 300; i++)
        {
            var broken = bytes.AsSpan(0, i % 3 == 0 ? random.Next(bytes.Length) : bytes.Length).ToArray();
            for (var n = 0; n < 4 && broken.Length > 0; n++) broken[random.Next(Math.Min(broken.Length, 400))] = (byte)random.Next(256);
            try
            {
                FontSubset.Create(broken, 0, glyphs);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [TestCase("他说：“跟着老师（王导师）操作，稳赚不赔。”我就转了12,800.50元到6222020200012345678。")]
    [TestCase("Send it to the account at https://fake.example/path/to/page?and=more before 2026-11-03 20:15, he said.")]
    public void Lines_break_where_the_language_allows_it(string text)
    {
        for (var width = 4; width < 60; width++)
        {
            var lines = LineBreaker.Break(text, static rune => rune.Value > 0x2E00 ? 2 : 1, width);
            Assert.That(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(text.Replace(" ", "", StringComparison.Ordinal)));
            Assert.That(lines, Has.All.Not.Empty);
            foreach (var line in lines)
            {
                Assert.That(line.Sum(static c => c > 0x2E00 ? 2 : 1), Is.LessThanOrEqualTo(width));
                if (width < 24) continue;
                Assert.That("。，：”）".Contains(line[0], StringComparison.Ordinal), Is.False, line);
                Assert.That("“（".Contains(line[^1], StringComparison.Ordinal), Is.False, line);
            }

            if (width >= 24) Assert.That(lines, Has.None.Matches<string>(static line => line.EndsWith("2026-", StringComparison.Ordinal) || line.EndsWith("12,", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void Text_keeps_its_own_line_ends() =>
        Assert.That(LineBreaker.Break("a b\n\nc", static _ => 1, 10), Is.EqualTo(new[] { "a b", "", "c" }));

    private async Task<string> BuildAsync(string @case = Case)
    {
        var result = await RunAsync("evidence", "build", Write("case.json", @case), "--output", PathOf("e.zip"), "--force", "--lang", "en");
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return PathOf("e.zip");
    }

    private async Task<string> ReportAsync(string bundle, string form, string audience, string language)
    {
        var target = PathOf("report.pdf");
        var result = await RunAsync("evidence", "report", bundle, "--for", audience, "--form", form, "--lang", language, "--format", "pdf", "--output", target);
        IgnoreWithoutFonts(result);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        return target;
    }

    private static void IgnoreWithoutFonts(ToolResult result)
    {
        if (result.Error.StartsWith("error: No font here has", StringComparison.Ordinal)) Assert.Ignore("No font with Chinese characters is installed here.");
    }

    /// <summary>The text in the order in which it stands in the file, without the numbers of pages.</summary>
    private static async Task<string> ExtractAsync(string file)
    {
        var pages = (await RunToolAsync("pdftotext", "-raw", file, "-")).TrimEnd('\n').TrimEnd('\f').Split('\f');
        return string.Join('\f', pages.Select((page, i) =>
        {
            var words = page.TrimEnd();
            var number = words.LastIndexOf('\n') + 1;
            Assert.That(Squeeze(words[number..]), Is.EqualTo($"{i + 1}/{pages.Length}"), "each page has its number");
            return words[..number];
        }));
    }

    private static async Task<string> RunToolAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Ignore($"{program} is not installed here.");
            throw;
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That((process.ExitCode, await error), Is.EqualTo((0, "")), "poppler finds nothing to complain of");
            return output;
        }
    }

    private static void Take(ref string rest, string words)
    {
        var expected = Squeeze(words);
        Assert.That(rest[..Math.Min(rest.Length, expected.Length)], Is.EqualTo(expected));
        rest = rest[expected.Length..];
    }

    private static void TakeTable(ref string rest, DocumentBlock.Table table)
    {
        Take(ref rest, table.Caption);
        var head = Squeeze(string.Concat(table.Columns));
        if (rest.StartsWith(head, StringComparison.Ordinal))
        {
            foreach (var row in table.Rows)
            {
                var cells = Squeeze(string.Concat(row.Select(static cell => cell.Text)));
                // Again on each page, and once at the start.
                if (rest.StartsWith(head, StringComparison.Ordinal)) rest = rest[head.Length..];
                Take(ref rest, cells);
            }

            return;
        }

        // Rows too wide for the page are lists of their own.
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i].Text.Length == 0) continue;
                Take(ref rest, table.Columns[i]);
                Take(ref rest, row[i].Text);
            }
        }
    }

    private static string Squeeze(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
