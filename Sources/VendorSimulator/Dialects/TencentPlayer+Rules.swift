extension TencentPlayer {
    private static let fields: Set<String> = [
        "Model", "Messages", "Stream", "StreamModeration", "TopP", "Temperature",
        "EnableEnhancement", "Tools", "ToolChoice", "CustomTool", "SearchInfo", "Citation",
        "EnableSpeedSearch", "EnableMultimedia", "EnableDeepSearch", "Seed",
        "ForceSearchEnhancement", "Stop", "EnableRecommendedQuestions", "EnableDeepRead",
        "WebSearchOptions", "TopicChoice", "EnableThinking",
    ]

    var rules: [Rule] {
        [
            header("x-tc-action", "ChatCompletions"), header("x-tc-version", "2023-09-01"),
            Rule(name: "content-type exactly application/json") { subject in
                let type = subject.call.headers["content-type"]
                return type == "application/json" ? nil : type ?? "none"
            },
            .fields(Self.fields), .flag("Stream"),
            Rule(name: "Model is a string") { $0.body["Model"]?.string == nil ? "none" : nil },
            .number("Temperature", "0…2") { (0...2).contains($0) },
            .number("TopP", "0…1") { (0...1).contains($0) },
            Rule(name: "1 to 40 messages") { subject in
                let count = subject.body["Messages"]?.array?.count ?? 0
                return (1...40).contains(count) ? nil : "\(count)"
            },
            Rule(name: "Content is a string with something in it") { subject in
                subject.body["Messages"]?.array?.first { Self.text(of: $0).isEmpty }?.text
            },
            Rule(name: "a picture of Contents is an ImageUrl") { subject in
                let parts = (subject.body["Messages"]?.array ?? []).flatMap {
                    $0["Contents"]?.array ?? []
                }
                return parts.first { part in
                    part["Type"]?.string == "image_url"
                        && part.at("ImageUrl", "Url")?.string.map(Rule.isPictureURL) != true
                }?.text
            },
            Rule(name: "system first, then user and assistant in turn, user last") { subject in
                let roles = subject.ask.turns.map(\.role)
                let talk = roles.first == "system" ? roles.dropFirst() : roles[...]
                let expected = talk.indices.map { ($0 - talk.startIndex) % 2 == 0 }
                let isPerson = talk.map { $0 == "user" || $0 == "tool" }
                let isKnown = talk.allSatisfy { ["user", "assistant", "tool"].contains($0) }
                return isKnown && isPerson == expected && isPerson.last == true
                    ? nil : roles.joined(separator: " ")
            },
        ]
    }

    private func header(_ name: String, _ value: String) -> Rule {
        Rule(name: "\(name): \(value)") { subject in
            let sent = subject.call.headers[name]
            return sent == value ? nil : sent ?? "none"
        }
    }
}
