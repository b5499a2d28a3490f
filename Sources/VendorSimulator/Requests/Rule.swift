/// One thing that a vendor demands of a request, and what it says when it isn't so.
struct Rule: Sendable {
    /// The demand in a few words.
    let name: String
    /// The vendor refuses what breaks the rule; one that doesn't answers all the same, and the
    /// complaint is only recorded.
    var isStrict = true
    /// What was sent instead; nil if the rule is kept.
    let breach: @Sendable (Subject) -> String?

    /// What a rule looks at.
    struct Subject: Sendable {
        var call: Call
        var body: JSON
        var ask: Ask
    }

    /// The rule for some models only.
    func only(_ models: @escaping @Sendable (String) -> Bool) -> Rule {
        Rule(name: name, isStrict: isStrict) { models($0.ask.model) ? breach($0) : nil }
    }

    /// The rule, broken without being refused.
    var lenient: Rule {
        var copy = self
        copy.isStrict = false
        return copy
    }
}

extension Rule {
    /// A field that must not be sent.
    static func without(_ fields: String...) -> Rule {
        Rule(name: "no \(fields.joined(separator: ", "))") { subject in
            fields.lazy.compactMap { sent($0, in: subject.body) }.first
        }
    }

    /// The only fields that there are.
    static func fields(_ known: Set<String>) -> Rule {
        Rule(name: "only known fields") { subject in
            subject.body.members?.first { !known.contains($0.name) }.map { "\"\($0.name)\"" }
        }
    }

    /// A number that must lie between others, if it is sent.
    static func number(
        _ field: String, _ name: String, _ fits: @escaping @Sendable (Double) -> Bool
    ) -> Rule {
        Rule(name: "\(field) \(name)") { subject in
            guard let value = subject.body[field], value != .null else { return nil }
            return value.number.map(fits) == true ? nil : "\(field): \(value.text)"
        }
    }

    /// A whole number in a range, if it is sent.
    static func whole(_ field: String, _ range: ClosedRange<Int>) -> Rule {
        let name =
            range.upperBound == .max
            ? "at least \(range.lowerBound)" : "\(range.lowerBound)…\(range.upperBound)"
        return Rule(name: "\(field) \(name)") { subject in
            guard let value = subject.body[field], value != .null else { return nil }
            return value.int.map(range.contains) == true ? nil : "\(field): \(value.text)"
        }
    }

    /// A word out of a few, if it is sent.
    static func word(_ field: String, _ words: String...) -> Rule {
        Rule(name: "\(field) \(words.joined(separator: "|"))") { subject in
            guard let value = subject.body[field] else { return nil }
            return value.string.map(words.contains) == true ? nil : "\(field): \(value.text)"
        }
    }

    /// True or false, if it is sent.
    static func flag(_ field: String) -> Rule {
        Rule(name: "\(field) true|false") { subject in
            guard let value = subject.body[field] else { return nil }
            return value.bool == nil ? "\(field): \(value.text)" : nil
        }
    }

    /// An object whose `type` is one of a few words, if it is sent.
    static func type(of field: String, _ words: String...) -> Rule {
        Rule(name: "\(field).type \(words.joined(separator: "|"))") { subject in
            guard let value = subject.body[field] else { return nil }
            let type = value["type"]?.string
            return type.map(words.contains) == true ? nil : "\(field): \(value.text)"
        }
    }

    /// Two fields of which at most one may be sent.
    static func either(_ one: String, or other: String) -> Rule {
        Rule(name: "\(one) or \(other), not both") { subject in
            subject.body[one] != nil && subject.body[other] != nil ? "both" : nil
        }
    }

    /// The name of the field that limits the answer.
    static func limit(_ field: String, not others: String...) -> Rule {
        Rule(name: "the token limit is called \(field)") { subject in
            others.lazy.compactMap { sent($0, in: subject.body) }.first
        }
    }

    private static func sent(_ field: String, in body: JSON) -> String? {
        body[field].map { "\(field): \($0.text)" }
    }
}
