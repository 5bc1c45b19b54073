using System.Globalization;
using FraudGuard.UnicodeTables.Output;
using FraudGuard.UnicodeTables.Sources;
using FraudGuard.UnicodeTables.Steps;

namespace FraudGuard.UnicodeTables;

/// <summary>Reads the source folders and writes the library's embedded tables.</summary>
internal sealed class Generator(GeneratorArguments arguments)
{
    public static int Run(string[] args)
    {
        if (GeneratorArguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine(GeneratorArguments.Usage);
            return 2;
        }

        new Generator(arguments).Write();
        return 0;
    }

    private void Write()
    {
        CharacterDatabase database = new(arguments.UnicodeFolder);
        Version confusablesVersion = DataFile.StatedVersion(arguments.ConfusablesFile);
        if (confusablesVersion != database.Version)
        {
            throw new InvalidDataException(
                $"{arguments.ConfusablesFile} is of Unicode {confusablesVersion}, {arguments.UnicodeFolder} of {database.Version}: take both of one version.");
        }

        FoldingStep folded = CaseStep.Build(database);
        FoldingStep width = WidthStep.Build(database);
        FoldingStep compatibility = CompatibilityStep.Build(database);
        FoldingStep digits = DigitsStep.Build(database);
        FoldingStep diacritics = DiacriticsStep.Build(database);
        FoldingStep invisible = InvisibleStep.Build(database);
        FoldingStep chinese = ChineseVariantsStep.Build(database, arguments.OpenCcFolder);
        FoldingStep confusables = ConfusablesStep.Build(database, arguments.ConfusablesFile, [folded, compatibility, digits]);

        // The order in which flags act on a character that several of them know. Digits come before compatibility forms
        // so that ⑩ is one number under either; case comes last so that a look-alike is judged in the case it is seen in.
        FoldingStep[] core = [invisible, width, digits, compatibility, diacritics, chinese, confusables, folded];

        // These act after all others, on what those leave, and are read by themselves when a host asks for them.
        FoldingStep substitutes = SubstitutesStep.Build(arguments.DataFolder);
        FoldingStep pinyin = PinyinStep.Build(arguments.UnihanFolder);
        FoldingStep[] all = [.. core, substitutes, pinyin];
        StepOrder.ProveFinite(all);
        SubstitutesStep.ProveHarmless(substitutes, arguments.DataFolder, arguments.OpenCcFolder);

        Save("folding.bin", FoldingFile.Write(database.Version, core));
        Save("substitutes.bin", FoldingFile.Write(database.Version, [substitutes]));
        Save("pinyin.bin", PinyinFile.Write(pinyin));
        Save("classes.bin", new ClassTable(database, core).Write());
        Report(database, all, confusables, folded);
    }

    private void Save(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(arguments.OutputFolder, name), content);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {content.Length:N0} bytes"));
    }

    private static void Report(CharacterDatabase database, FoldingStep[] steps, FoldingStep confusables, FoldingStep folded)
    {
        Console.WriteLine($"Unicode {database.Version}");
        foreach (FoldingStep step in steps)
        {
            Console.WriteLine($"{step.Flag}: {step.Map.Count} characters");
        }

        IEnumerable<string> diverging = ConfusablesStep.DivergingCasePairs(confusables, folded)
            .Select(pair => char.ConvertFromUtf32(pair.Upper) + char.ConvertFromUtf32(pair.Lower));
        Console.WriteLine($"Look like different letters in upper and lower case: {string.Join(' ', diverging)}");
    }
}
