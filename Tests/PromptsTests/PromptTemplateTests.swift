import Prompts
import Testing

@Suite struct `A template` {
    @Test(arguments: [
        ("Hello {{name}}!", ["name": "李"], "Hello 李!"),
        ("{{ name }} and {{name}}", ["name": "x"], "x and x"),
        ("用{{语言=中文}}回答", [:], "用中文回答"),
        ("用{{语言=中文}}回答", ["语言": "English"], "用English回答"),
        ("{{a=1}}{{a}}{{a=2}}", [:], "111"),
        ("{{a}}", ["a": "{{b}}", "b": "never"], "{{b}}"),
        ("{{a=}}|", [:], "|"),
        ("{{{a}}}", ["a": "x"], "{x}"),
        ("{{a = one two }}", [:], "one two"),
        ("{{on {{date}}", ["date": "2026-11-24"], "{{on 2026-11-24"),
    ]) func `has values and defaults in place of its variables`(
        text: String, values: [String: String], filled: String
    ) {
        let result = PromptTemplate(text).fill(values)
        #expect(result.text == filled)
        #expect(result.missing.isEmpty)
    }

    @Test(arguments: [
        "{{", "}}", "{{}}", "{{ }}", "{{=x}}", "{{1a}}", "{{a b}}", "{{a\n}}", "{{a", "{ {a}}",
        "{{#if x}}", "{{/if}}", "{{a|b}}", "{{a.b}}", "f({{x: 1}})", "\\frac{{1}}{2}", "",
    ]) func `leaves alone what is no variable`(text: String) {
        let template = PromptTemplate(text)
        #expect(template.variables.isEmpty)
        #expect(template.fill([:]).text == text)
    }

    @Test func `tells what is missing, each once, and leaves it as it was written`() {
        let result = PromptTemplate("{{ a }} {{b=2}} {{c}} {{ a }}").fill([:])
        #expect(result.missing == ["a", "c"])
        #expect(result.text == "{{ a }} 2 {{c}} {{ a }}")
    }

    @Test func `tells its variables in order, without those that are given`() {
        let template = PromptTemplate("{{b}} {{a=x}} {{date}} {{b=y}}")
        #expect(template.variables.map(\.name) == ["b", "a"])
        #expect(template.variables.map(\.usual) == ["y", "x"])
        #expect(template.fill([:]).missing == ["date"])
    }

    @Test func `can be told what its variables are for`() {
        var template = PromptTemplate("{{a}} {{b=1}}")
        let isKnown = [template.describe("a", as: "what for"), template.describe("c", as: "x")]
        #expect(isKnown == [true, false])
        #expect(template.variables.map(\.description) == ["what for", nil])
    }

    @Test func `takes any text in a time that grows with its length`() {
        var seed: UInt64 = 7
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += ["{", "}", "{{", "}}", "a", "=", "\n", " ", "中", "1"][Int(seed >> 33) % 10]
            }
            let template = PromptTemplate(text)
            let values = Dictionary(
                uniqueKeysWithValues: template.variables.map { ($0.name, "{{\($0.name)}}") })
            #expect(template.fill(values).missing.isEmpty)
        }
        for piece in ["{{", "{{a=", "{{a}}", "{{b\n"] {
            let text = String(repeating: piece, count: 100_000)
            #expect(PromptTemplate(text).text.count == text.count)
        }
        let many = (0..<50_000).map { "{{v\($0)}}" }.joined()
        #expect(PromptTemplate(many).fill([:]).missing.count == 50_000)
    }
}
