namespace FraudGuard.Tests.Lexicons;

// Files that are wrong in one way each: what the loader says about where and what, and whether a schema can see it too.
internal static class BadLexicons
{
    private const string Term = """{"id":"a","text":"x","weight":1,"groups":["g"]}""";

    public static IEnumerable<TestCaseData> Cases()
    {
        // Shape: the schema sees it too.
        yield return Bad("[]", "$", "wrong type");
        yield return Bad("\"x\"", "$", "wrong type");
        yield return Bad("null", "$", "is null");
        yield return Bad("""{"version":"1","language":"en","terms":[]}""", "$", "has no \"id\"");
        yield return Bad(File("", id: "Upper"), "$.id", "isn't a valid id");
        yield return Bad(File("", id: ""), "$.id", "isn't a valid id");
        yield return Bad("""{"id":"x","language":"en","terms":[]}""", "$.version", "missing");
        yield return Bad("""{"id":"x","version":" ","language":"en","terms":[]}""", "$.version", "empty");
        yield return Bad("""{"id":"x","version":"1","terms":[]}""", "$.language", "isn't a language tag");
        yield return Bad("""{"id":"x","version":"1","language":"e n","terms":[]}""", "$.language", "isn't a language tag");
        yield return Bad("""{"id":"x","version":"1","language":"en"}""", "$", "neither terms");
        yield return Bad(Term1("""{"id":"a","text":"x","weigth":1,"weight":1}"""), "$.terms[0].weigth", "isn't a known field. Did you mean 'weight'?");
        yield return Bad(Term1(Term, """,{"id":"b","text":"x","weight":"1"}"""), "$.terms[1].weight", "has the wrong type. Write a number");
        yield return Bad(Term1("""{"id":"a","text":"x"}"""), "$.terms[0]", "has no \"weight\"");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":20.1}"""), "$.terms[0].weight", "between -20 and 20");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1e999}"""), "$.terms[0].weight", "");
        yield return Bad(Term1("""{"text":"x","weight":1}"""), "$.terms[0]", "has no \"id\"");
        yield return Bad(Term1("""{"id":"a","weight":1}"""), "$.terms[0]", "either \"text\" or \"texts\"");
        yield return Bad(Term1("""{"id":"a","text":"x","texts":["y"],"weight":1}"""), "$.terms[0]", "either \"text\" or \"texts\"");
        yield return Bad(Term1("""{"id":"a","texts":[],"weight":1}"""), "$.terms[0].texts", "is empty");
        yield return Bad(Term1("""{"id":"a","texts":[null],"weight":1}"""), "$.terms[0].texts[0]", "is null");
        yield return Bad(Term1("""{"id":"a","text":" x","weight":1}"""), "$.terms[0].text", "begins or ends in a space");
        yield return Bad(Term1("""{"id":"a","text":"","weight":1}"""), "$.terms[0].text", "empty");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1,"stage":"hok"}"""), "$.terms[0].stage", "Did you mean 'hook'?");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1,"groups":["G"]}"""), "$.terms[0].groups", "isn't a valid group name");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1,"groups":["g","g"]}"""), "$.terms[0].groups", "twice");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1,"groups":"g"}"""), "$.terms[0].groups", "wrong type. Write a list");
        yield return Bad(Term1("""{"id":"a","text":"x","weight":1,"exact":1}"""), "$.terms[0].exact", "wrong type. Write true or false");
        yield return Bad(Term1("null"), "$.terms[0]", "is null");
        yield return Bad(Term1("1"), "$.terms[0]", "wrong type. Write an object");
        yield return Bad(Rule("""{"id":"r","weight":1}"""), "$.rules[0].all", "needs 1 to 16 places");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":[]}"""), "$.rules[0].all", "needs 1 to 16 places");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":[1]}"""), "$.rules[0].all[0]", "wrong type");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":[[]]}"""), "$.rules[0].all[0]", "is empty");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":["g"],"within":0}"""), "$.rules[0].within", "between 1 and 10000");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":["g"],"within":1.5}"""), "$.rules[0].within", "wrong type. Write a whole number");
        yield return Bad(Rule("""{"id":"r","weight":1,"all":["g"],"any":["g"]}"""), "$.rules[0].any", "isn't a known field");
        yield return Bad(Term1(Term, rest: ""","groups":{"g":{"limit":0}}"""), "$.groups.g.limit", "less than 1");
        yield return Bad(Term1(Term, rest: ""","groups":{"g":{"max":1}}"""), "$.groups.g.max", "isn't a known field");
        yield return Bad(Term1(Term, rest: ""","groups":{"g":null}"""), "$.groups.g", "is null");
        yield return Bad(Term1(Term, rest: ""","extra":{}"""), "$.extra", "isn't a known field");
        yield return Bad(Term1(Term, rest: ""","bias":-99"""), "$.bias", "between -20 and 20");

        // Meaning: only the loader sees it.
        yield return Odd(Term1(Term, rest: ""","id":"y" """), "$.id", "occurs twice");
        yield return Odd(Term1("""{"id":"a","text":"x","weight":1,"weight":2}"""), "$.terms[0].weight", "occurs twice");
        yield return Odd(Term1(Term, "," + Term), "$.terms[1].id", "also the id of $.terms[0]");
        yield return Odd(Term1("""{"id":"a","text":"x","weight":1,"category":"fake-jobs"}"""), "$.terms[0].category", "Did you mean 'fake-job'?");
        yield return Odd(Term1("""{"id":"a","text":"{x|y","weight":1}"""), "$.terms[0].text", "has a '{' without its '}'");
        yield return Odd(Term1("""{"id":"a","text":"x}","weight":1}"""), "$.terms[0].text", "outside braces");
        yield return Odd(Term1("""{"id":"a","text":"{x}","weight":1}"""), "$.terms[0].text", "nothing to choose from");
        yield return Odd(Term1("""{"id":"a","text":"{x|{y|z}}","weight":1}"""), "$.terms[0].text", "braces within braces");
        yield return Odd(Term1("""{"id":"a","text":"x\\","weight":1}"""), "$.terms[0].text", "ends in a backslash");
        yield return Odd(Term1("""{"id":"a","text":"{x|}{y|}","weight":1}"""), "$.terms[0].text", "an empty text");
        yield return Odd(Term1("""{"id":"a","text":"{x |x}{y|}","weight":1}"""), "$.terms[0].text", "begins or ends in a space");
        yield return Odd(Term1("""{"id":"a","texts":["xy","{x|z}y"],"weight":1}"""), "$.terms[0].texts[1]", "'xy' a second time");
        yield return Odd(Term1($$"""{"id":"a","text":"{{string.Concat(Enumerable.Repeat("{a|b}", 11))}}","weight":1}"""), "$.terms[0].text", "more than 1024 texts");
        yield return Odd(Term1($$"""{"id":"a","text":"{{new string('x', 129)}}","weight":1}"""), "$.terms[0].text", "longer than 128");
        yield return Odd(Rule("""{"id":"r","weight":1,"all":["h"]}"""), "$.rules[0].all[0]", "names the group 'h'");
        yield return Odd(Rule("""{"id":"r","weight":1,"all":["g"],"none":["gg"]}"""), "$.rules[0].none", "names the group 'gg'");
        yield return Odd(Rule("""{"id":"r","weight":1,"all":["g"],"ordered":true}"""), "$.rules[0].ordered", "fewer than two places");
        yield return Odd(Term1(Term, rest: ""","groups":{"q":{"limit":1}}"""), "$.groups.q", "has no members");
        yield return Odd(Term1(Term, rest: ""","categories":["fake-job"]"""), "$.categories[0]", "already known");
        yield return Odd(Term1("""{"id":"a","text":"\ud800","weight":1}"""), "$.terms[0].text", "half a character");
    }

    public static string Rule(string rule) => $$"""
        {"id":"x","version":"1","language":"en",
        "terms":[{{Term}}],
        "rules":[{{rule}}]}
        """;

    private static string Term1(string term, string more = "", string rest = "") => $$"""
        {"id":"x","version":"1","language":"en",
        "terms":[{{term}}
        {{more}}]{{rest}}}
        """;

    private static string File(string rest, string id) => $$"""{"id":"{{id}}","version":"1","language":"en","terms":[{{Term}}]{{rest}}}""";

    private static TestCaseData Bad(string json, string path, string problem) => new(json, path, problem, true);

    private static TestCaseData Odd(string json, string path, string problem) => new(json, path, problem, false);
}
