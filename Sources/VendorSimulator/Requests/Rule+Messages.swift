extension Rule {
    static let model = Rule(name: "model is a string") { subject in
        subject.body["model"]?.string == nil ? "model: \(shown(subject.body["model"]))" : nil
    }

    /// What every endpoint demands of `messages`, `stream` and the limits.
    static let messages: [Rule] = [
        Rule(name: "messages is a list with something in it") { subject in
            subject.body["messages"]?.array?.isEmpty == false
                ? nil : "messages: \(shown(subject.body["messages"]))"
        },
        Rule(name: "a message has a content") { subject in
            each(subject) { message in
                let mayLack = message["tool_calls"] != nil || message["role"]?.string == "tool"
                return mayLack || isContent(message["content"]) ? nil : message.text
            }
        },
        .flag("stream"),
        .whole("max_tokens", 1...Int.max),
        .whole("max_completion_tokens", 1...Int.max),
    ]

    private static func isContent(_ content: JSON?) -> Bool {
        content?.string != nil
            || content?.array?.allSatisfy { $0["type"]?.string != nil } == true
    }

    private static func shown(_ value: JSON?) -> String { value?.text ?? "none" }

    /// The roles that there are.
    static func roles(_ roles: String...) -> Rule {
        Rule(name: "role \(roles.joined(separator: "|"))") { subject in
            each(subject) { message in
                let role = message["role"]?.string ?? ""
                return roles.contains(role) ? nil : "role: \(role)"
            }
        }
    }

    /// Contents that are strings, never parts.
    static let plainContent = Rule(name: "content is a plain string") { subject in
        each(subject) { $0["content"]?.array == nil ? nil : $0["content"]?.text }
    }

    /// The system's message comes first or not at all.
    static let systemFirst = Rule(name: "the system message comes first") { subject in
        let roles = roles(of: subject)
        return roles.dropFirst().contains("system") ? roles.joined(separator: " ") : nil
    }

    /// No system message at all.
    static let withoutSystem = Rule(name: "no system message for this model") { subject in
        roles(of: subject).contains("system") ? "role: system" : nil
    }

    /// After the system's message the person and the model take turns, and the person has the
    /// last word; a tool speaks in the person's place.
    static let alternating = Rule(name: "user (tool) and assistant alternate") { subject in
        let roles = roles(of: subject).filter { $0 != "system" }
        let expected = roles.indices.map { $0 % 2 == 0 }
        let isPerson = roles.map { $0 == "user" || $0 == "tool" }
        return isPerson == expected && isPerson.last != false
            ? nil : roles.joined(separator: " ")
    }

    /// No model's message is empty, and no two follow each other.
    static let soundAssistants = Rule(name: "no empty and no two assistant messages") { subject in
        let messages = subject.body["messages"]?.array ?? []
        let assistants = messages.map { $0["role"]?.string == "assistant" }
        if zip(assistants, assistants.dropFirst()).contains(where: { $0 && $1 }) {
            return roles(of: subject).joined(separator: " ")
        }
        return each(subject) { message in
            message["role"]?.string == "assistant" && message["tool_calls"] == nil
                && Ask.Turn.text(of: message["content"]).isEmpty ? message.text : nil
        }
    }

    /// Thinking that isn't sent back.
    static let withoutThinking = Rule(name: "thinking is not sent back") { subject in
        each(subject) { message in
            ["reasoning", "reasoning_content"].first { message[$0] != nil }
        }
    }

    /// Thinking that must be sent back while thinking is on.
    static func returnsThinking(onlyWithTools: Bool) -> Rule {
        let name =
            "assistant messages carry reasoning_content" + (onlyWithTools ? " with tools" : "")
        return Rule(name: name) { subject in
            guard subject.ask.thinks, !onlyWithTools || subject.body["tools"] != nil else {
                return nil
            }
            return each(subject) { message in
                message["role"]?.string == "assistant"
                    && message["reasoning_content"]?.string == nil ? message.text : nil
            }
        }
    }

    private static func roles(of subject: Subject) -> [String] {
        (subject.body["messages"]?.array ?? []).map { $0["role"]?.string ?? "?" }
    }

    private static func each(_ subject: Subject, _ breach: (JSON) -> String?) -> String? {
        (subject.body["messages"]?.array ?? []).lazy.compactMap(breach).first
            .map { $0.count > 200 ? $0.prefix(200) + "…" : $0 }
    }
}
