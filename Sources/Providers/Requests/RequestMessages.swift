import Comparison

/// Brings messages into the order and the roles that a provider takes.
enum RequestMessages {
    /// Between two messages that become one.
    private static let gap = "\n\n"

    /// The messages with the instruction among them: as a message of its own, or in the first
    /// prompt.
    static func arrange(_ messages: [Message], system: String?, quirks: Quirks) -> [Message] {
        let (instruction, rest) = divide(messages, system: system, quirks: quirks)
        guard let instruction else { return rest }
        return quirks.systemRole
            ? [Message(.system, instruction)] + rest : folding(instruction, into: rest)
    }

    /// The instruction, and the messages without it.
    static func divide(
        _ messages: [Message], system: String?, quirks: Quirks
    ) -> (instruction: String?, messages: [Message]) {
        var head = messages.filter { $0.role == .system }.map(\.text)
        if head.isEmpty, let system { head = [system] }
        head.removeAll(where: isBlank)
        var rest = messages.filter { $0.role != .system && !($0.role == .assistant && isBlank($0)) }
        if quirks.alternatesRoles { alternate(&rest) }
        if quirks.mergesRoles || quirks.alternatesRoles { rest = merging(rest) }
        return (head.isEmpty ? nil : head.joined(separator: gap), rest)
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
    private static func isBlank(_ message: Message) -> Bool { isBlank(message.text) }

    /// The user has the first word and the last.
    private static func alternate(_ messages: inout [Message]) {
        messages = Array(messages.drop { $0.role == .assistant })
        while messages.last?.role == .assistant { messages.removeLast() }
    }

    private static func merging(_ messages: [Message]) -> [Message] {
        messages.reduce(into: []) { merged, message in
            if merged.last?.role == message.role {
                merged[merged.count - 1].text += gap + message.text
                merged[merged.count - 1].pictures += message.pictures
            } else {
                merged.append(message)
            }
        }
    }

    /// A model without a system role still hears the instruction: before the first prompt.
    private static func folding(_ instruction: String, into messages: [Message]) -> [Message] {
        guard let first = messages.firstIndex(where: { $0.role == .user }) else {
            return [Message(.user, instruction)] + messages
        }
        var folded = messages
        folded[first].text = instruction + gap + folded[first].text
        return folded
    }
}
